"""The first tables.

Revision 0001, after nothing.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "agency",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Full name, as on its letterhead."),
        sa.Column("short", sa.Text(), nullable=False, comment="Short name for lists."),
        sa.Column(
            "kind", sa.Text(), nullable=False, comment="Code: recovery, housing, council, nursing …"
        ),
        sa.Column(
            "strapline",
            sa.Text(),
            nullable=False,
            comment="What it does, in a line under its name.",
        ),
        sa.Column(
            "address", sa.Text(), nullable=False, comment="Postal address for the letterhead."
        ),
        sa.Column("phone", sa.Text(), nullable=False, comment="Phone answered in working hours."),
        sa.Column("web", sa.Text(), nullable=False, comment="Web address for the letterhead."),
        sa.Column(
            "letter_prefix",
            sa.Text(),
            nullable=False,
            comment="Two letters that begin its letter references.",
        ),
        sa.Column(
            "letters_numbered",
            sa.Integer(),
            nullable=False,
            comment="How many letters it has numbered.",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_agency"),
        sa.UniqueConstraint("name", name="uq_agency_name"),
    )
    op.create_table(
        "audit",
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
            comment="Place in the chain, from 1 without a gap.",
        ),
        sa.Column(
            "command_id",
            sa.Uuid(),
            nullable=False,
            comment="The command's own id: the same command is done once.",
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="When."),
        sa.Column(
            "actor_id",
            sa.Uuid(),
            nullable=True,
            comment="Staff id of who did it; empty for the app itself.",
        ),
        sa.Column("desk", sa.Text(), nullable=False, comment="Which desk."),
        sa.Column("name", sa.Text(), nullable=False, comment="Name of the command."),
        sa.Column("subject", sa.Uuid(), nullable=True, comment="Whom or what it was about."),
        sa.Column("result", sa.Uuid(), nullable=True, comment="The id of what it made."),
        sa.Column(
            "changes",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="Tables, ids and fields that changed.",
        ),
        sa.Column(
            "reason", sa.Text(), nullable=False, comment="Code of the reason, if one was asked."
        ),
        sa.Column("before", sa.Text(), nullable=False, comment="Hash of the row before."),
        sa.Column(
            "hash", sa.Text(), nullable=False, comment="Hash of this row and the one before."
        ),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
        sa.UniqueConstraint("command_id", name="uq_audit_command_id"),
    )
    op.create_index("ix_audit_subject", "audit", ["subject"], unique=False)
    op.create_table(
        "destination",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Name of the service."),
        sa.Column("kind", sa.Text(), nullable=False, comment="detox, rehab, housing …"),
        sa.Column("team", sa.Text(), nullable=False, comment="The team a letter goes to."),
        sa.Column("address", sa.Text(), nullable=False, comment="Postal address."),
        sa.Column("phone", sa.Text(), nullable=False, comment="Phone to ring first."),
        sa.Column("email", sa.Text(), nullable=False, comment="Secure mail address."),
        sa.Column("nation", sa.Text(), nullable=False, comment="england or wales."),
        sa.Column("description", sa.Text(), nullable=False, comment="What it offers, in a line."),
        sa.Column(
            "requires",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="Fact codes it wants to see.",
        ),
        sa.Column(
            "parts",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="Parts of the profile it needs.",
        ),
        sa.Column(
            "asks",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="What may be asked of it.",
        ),
        sa.Column(
            "excludes", sa.Text(), nullable=False, comment="Whom it does not take, in a line."
        ),
        sa.Column(
            "ring_first", sa.Boolean(), nullable=False, comment="Whether to ring before sending."
        ),
        sa.Column("free_places", sa.Text(), nullable=False, comment="Places free, as last told."),
        sa.Column(
            "told_at", sa.DateTime(timezone=True), nullable=True, comment="When that was told."
        ),
        sa.Column("answer_time", sa.Text(), nullable=False, comment="How soon it usually answers."),
        sa.Column(
            "template",
            sa.Text(),
            nullable=False,
            comment="residential, housing_england, housing_wales.",
        ),
        sa.Column("active", sa.Boolean(), nullable=False, comment="False once it has closed."),
        sa.PrimaryKeyConstraint("id", name="pk_destination"),
        sa.UniqueConstraint("name", name="uq_destination_name"),
    )
    op.create_table(
        "drop_in",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("on_date", sa.Date(), nullable=False, comment="The day, in the venue's zone."),
        sa.Column(
            "name",
            sa.Text(),
            nullable=False,
            comment="What the day is called, such as Friday drop-in.",
        ),
        sa.Column(
            "doors_open", sa.DateTime(timezone=True), nullable=False, comment="When doors open."
        ),
        sa.Column(
            "doors_close", sa.DateTime(timezone=True), nullable=False, comment="When doors close."
        ),
        sa.Column("state", sa.Text(), nullable=False, comment="planned, open or closed."),
        sa.Column("weather", sa.Text(), nullable=False, comment="The weather, for the day sheet."),
        sa.Column("notes", sa.Text(), nullable=False, comment="Notes for the day sheet."),
        sa.Column(
            "tickets_given",
            sa.Integer(),
            nullable=False,
            comment="The highest ticket number given.",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_drop_in"),
        sa.UniqueConstraint("on_date", name="uq_drop_in_on_date"),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False, comment="Name of the setting."),
        sa.Column(
            "value",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="Its value, always under the key 'is'.",
        ),
        sa.PrimaryKeyConstraint("key", name="pk_setting"),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Full name."),
        sa.Column(
            "called",
            sa.Text(),
            nullable=False,
            comment="What people call them, for lists and notices.",
        ),
        sa.Column(
            "role",
            sa.Text(),
            nullable=False,
            comment="Code: reception, peer, worker, police, lead, manager.",
        ),
        sa.Column("job", sa.Text(), nullable=False, comment="What they do, in a word or two."),
        sa.Column("agency_id", sa.Uuid(), nullable=False, comment="The agency they work for."),
        sa.Column("phone", sa.Text(), nullable=False, comment="Direct phone for letters."),
        sa.Column("hours", sa.Text(), nullable=False, comment="When the phone is answered."),
        sa.Column(
            "gender",
            sa.Text(),
            nullable=False,
            comment="Code f, m, x or empty, only for matching a wish.",
        ),
        sa.Column(
            "languages",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="ISO 639 codes of languages they work in.",
        ),
        sa.Column(
            "skills",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="Codes of what they can do.",
        ),
        sa.Column("active", sa.Boolean(), nullable=False, comment="False once they have left."),
        sa.Column(
            "reference", sa.Text(), nullable=True, comment="Reference in the venue's own files."
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"],
            ["agency.id"],
            name="fk_staff_agency_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("reference", name="uq_staff_reference"),
    )
    op.create_index("ix_staff_agency_id", "staff", ["agency_id"], unique=False)
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column(
            "number",
            sa.Integer(),
            nullable=False,
            comment="What people call it by: 1 for the first.",
        ),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="people, facts, visits, rota or destinations.",
        ),
        sa.Column(
            "sha256", sa.Text(), nullable=False, comment="SHA-256 of the file, to know it again."
        ),
        sa.Column("rows", sa.Integer(), nullable=False, comment="Rows in the file."),
        sa.Column("added", sa.Integer(), nullable=False, comment="Rows that were new."),
        sa.Column("changed", sa.Integer(), nullable=False, comment="Rows that changed something."),
        sa.Column("refused", sa.Integer(), nullable=False, comment="Rows with a problem."),
        sa.Column("by_id", sa.Uuid(), nullable=True, comment="Who read it in."),
        sa.Column("desk", sa.Text(), nullable=False, comment="At which desk."),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="When."),
        sa.Column(
            "taken_back_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was taken back.",
        ),
        sa.Column(
            "kept", sa.Integer(), nullable=False, comment="How many stayed when it was taken back."
        ),
        sa.ForeignKeyConstraint(
            ["by_id"],
            ["staff.id"],
            name="fk_import_batch_by_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_import_batch"),
    )
    op.create_index("ix_import_batch_sha256", "import_batch", ["sha256"], unique=False)
    op.create_table(
        "on_site",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("drop_in_id", sa.Uuid(), nullable=False, comment="The day."),
        sa.Column("staff_id", sa.Uuid(), nullable=False, comment="The worker."),
        sa.Column("room", sa.Text(), nullable=False, comment="Where they sit."),
        sa.Column(
            "room_features",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="What the room allows: child, dog, step_free.",
        ),
        sa.Column(
            "starts_at", sa.DateTime(timezone=True), nullable=False, comment="When they come."
        ),
        sa.Column("leaves_at", sa.DateTime(timezone=True), nullable=True, comment="When they go."),
        sa.Column(
            "intake", sa.Text(), nullable=False, comment="expected, on, paused, full, away, gone."
        ),
        sa.Column(
            "intake_since", sa.DateTime(timezone=True), nullable=False, comment="Since when."
        ),
        sa.Column(
            "paused_until",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Until when they pause.",
        ),
        sa.ForeignKeyConstraint(
            ["drop_in_id"],
            ["drop_in.id"],
            name="fk_on_site_drop_in_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"],
            ["staff.id"],
            name="fk_on_site_staff_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_on_site"),
    )
    op.create_index("ix_on_site_day_staff", "on_site", ["drop_in_id", "staff_id"], unique=True)
    op.create_index("ix_on_site_staff_id", "on_site", ["staff_id"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column(
            "name_to_use",
            sa.Text(),
            nullable=False,
            comment="What they are called here; the only required fact.",
        ),
        sa.Column(
            "full_name", sa.Text(), nullable=False, comment="Full name in one field, may be empty."
        ),
        sa.Column(
            "pronouns",
            sa.Text(),
            nullable=False,
            comment="Code he, she, they, name, or their own words.",
        ),
        sa.Column(
            "born_earliest",
            sa.Date(),
            nullable=True,
            comment="First day on which they may have been born.",
        ),
        sa.Column(
            "born_latest",
            sa.Date(),
            nullable=True,
            comment="Last day on which they may have been born.",
        ),
        sa.Column(
            "born_precision",
            sa.Text(),
            nullable=False,
            comment="day, month, year, estimate or unknown.",
        ),
        sa.Column(
            "nhs_number", sa.Text(), nullable=True, comment="Ten digits, checked, or nothing."
        ),
        sa.Column(
            "speaks",
            sa.Text(),
            nullable=False,
            comment="ISO 639 code of the language they speak best.",
        ),
        sa.Column(
            "letters_in", sa.Text(), nullable=False, comment="ISO 639 code for letters to them."
        ),
        sa.Column(
            "interpreter",
            sa.Text(),
            nullable=False,
            comment="Code needed, preferred, not_needed, phone.",
        ),
        sa.Column(
            "communication",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="What helps them follow, in short words.",
        ),
        sa.Column(
            "gender_wish",
            sa.Text(),
            nullable=False,
            comment="Gender of worker they prefer: f, m or empty.",
        ),
        sa.Column(
            "gender_must", sa.Boolean(), nullable=False, comment="Whether that wish must be met."
        ),
        sa.Column(
            "two_workers",
            sa.Boolean(),
            nullable=False,
            comment="Whether two workers must be there.",
        ),
        sa.Column(
            "avoid_police",
            sa.Boolean(),
            nullable=False,
            comment="Whether they asked not to meet police.",
        ),
        sa.Column(
            "wishes_peer",
            sa.Boolean(),
            nullable=False,
            comment="Whether they would rather see a peer.",
        ),
        sa.Column(
            "step_free",
            sa.Boolean(),
            nullable=False,
            comment="Whether they need a room without steps.",
        ),
        sa.Column("key_worker_id", sa.Uuid(), nullable=True, comment="Their key worker."),
        sa.Column(
            "provisional", sa.Boolean(), nullable=False, comment="Made before they knew of it."
        ),
        sa.Column(
            "told", sa.Boolean(), nullable=False, comment="Whether they were told of the record."
        ),
        sa.Column("deceased", sa.Boolean(), nullable=False, comment="Whether they have died."),
        sa.Column(
            "identity_checked_on", sa.Date(), nullable=True, comment="When papers were seen."
        ),
        sa.Column(
            "reference", sa.Text(), nullable=True, comment="Reference in the venue's own files."
        ),
        sa.Column("merged_into_id", sa.Uuid(), nullable=True, comment="The record that took over."),
        sa.Column("reviewed_on", sa.Date(), nullable=True, comment="Last weekly review."),
        sa.Column("last_here_on", sa.Date(), nullable=True, comment="Day of the last visit."),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When the record was made.",
        ),
        sa.ForeignKeyConstraint(
            ["key_worker_id"],
            ["staff.id"],
            name="fk_person_key_worker_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["merged_into_id"],
            ["person.id"],
            name="fk_person_merged_into_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("reference", name="uq_person_reference"),
    )
    op.create_index("ix_person_last_here_on", "person", ["last_here_on"], unique=False)
    op.create_index("ix_person_merged_into_id", "person", ["merged_into_id"], unique=False)
    op.create_table(
        "alert",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False, comment="Whom it is about."),
        sa.Column("kind", sa.Text(), nullable=False, comment="Code of the kind of alert."),
        sa.Column("level", sa.Text(), nullable=False, comment="info, caution or serious."),
        sa.Column(
            "action_line", sa.Text(), nullable=False, comment="What to do, at most 80 characters."
        ),
        sa.Column("detail", sa.Text(), nullable=False, comment="Why, for those who may know."),
        sa.Column(
            "hard_stop", sa.Boolean(), nullable=False, comment="Ask the lead before seating."
        ),
        sa.Column(
            "still_offered", sa.Text(), nullable=False, comment="What can be offered all the same."
        ),
        sa.Column("set_by", sa.Uuid(), nullable=True, comment="Who set it."),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False, comment="When it was set."),
        sa.Column(
            "review_on",
            sa.Date(),
            nullable=False,
            comment="The day by which it is looked at again.",
        ),
        sa.Column(
            "ended_at", sa.DateTime(timezone=True), nullable=True, comment="When it was ended."
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name="fk_alert_person_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["set_by"], ["staff.id"], name="fk_alert_set_by", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_alert"),
    )
    op.create_index("ix_alert_person_id", "alert", ["person_id"], unique=False)
    op.create_table(
        "consent",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False, comment="Who agreed."),
        sa.Column("agency_id", sa.Uuid(), nullable=True, comment="The agency that may see."),
        sa.Column(
            "destination_id", sa.Uuid(), nullable=True, comment="The place that may be told."
        ),
        sa.Column(
            "purpose",
            sa.Text(),
            nullable=False,
            comment="Code: help_today, referral, weekly_review …",
        ),
        sa.Column(
            "parts",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="Parts of the profile agreed to.",
        ),
        sa.Column("how", sa.Text(), nullable=False, comment="signed or spoken."),
        sa.Column(
            "status",
            sa.Text(),
            nullable=False,
            comment="given, refused, withdrawn, expired, not_asked.",
        ),
        sa.Column("language", sa.Text(), nullable=False, comment="Language in which it was asked."),
        sa.Column("witness", sa.Text(), nullable=False, comment="Who heard it, for a spoken yes."),
        sa.Column(
            "strokes",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="The signature as strokes, empty if spoken.",
        ),
        sa.Column("taken_by", sa.Uuid(), nullable=True, comment="Who asked."),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="When."),
        sa.Column("until", sa.Date(), nullable=True, comment="Until when it holds."),
        sa.Column(
            "withdrawn_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was taken back.",
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"],
            ["agency.id"],
            name="fk_consent_agency_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["destination_id"],
            ["destination.id"],
            name="fk_consent_destination_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name="fk_consent_person_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["taken_by"],
            ["staff.id"],
            name="fk_consent_taken_by",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
    )
    op.create_index("ix_consent_person_id", "consent", ["person_id"], unique=False)
    op.create_table(
        "expectation",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False, comment="Who."),
        sa.Column("on_date", sa.Date(), nullable=False, comment="The day."),
        sa.Column("reason", sa.Text(), nullable=False, comment="Code of the reason."),
        sa.Column("detail", sa.Text(), nullable=False, comment="Words that go with the reason."),
        sa.Column("usual", sa.Time(), nullable=True, comment="By what time of day, at the venue."),
        sa.Column(
            "urgency", sa.Integer(), nullable=False, comment="Level they would come in at, 1 to 5."
        ),
        sa.Column("made_by", sa.Uuid(), nullable=True, comment="Who entered it."),
        sa.ForeignKeyConstraint(
            ["made_by"],
            ["staff.id"],
            name="fk_expectation_made_by",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name="fk_expectation_person_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_expectation"),
    )
    op.create_index("ix_expectation_on_date", "expectation", ["on_date"], unique=False)
    op.create_index("ix_expectation_person_id", "expectation", ["person_id"], unique=False)
    op.create_table(
        "fact",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False, comment="Whom it is about."),
        sa.Column("code", sa.Text(), nullable=False, comment="Which fact, from the venue's list."),
        sa.Column(
            "answer", sa.Text(), nullable=False, comment="known, not_asked, not_known or declined."
        ),
        sa.Column("value", sa.Text(), nullable=False, comment="What we know, in words."),
        sa.Column("as_of", sa.Date(), nullable=True, comment="The day for which it is true."),
        sa.Column("source", sa.Text(), nullable=False, comment="Who says so, in words."),
        sa.Column("agency_id", sa.Uuid(), nullable=True, comment="The agency that gave it."),
        sa.Column(
            "confidence",
            sa.Text(),
            nullable=False,
            comment="self_report, worker_observed, document_seen.",
        ),
        sa.Column("tier", sa.Text(), nullable=False, comment="Who may see it: A, B, C or D."),
        sa.Column(
            "current", sa.Boolean(), nullable=False, comment="Whether it is the newest of its code."
        ),
        sa.Column("recorded_by", sa.Uuid(), nullable=True, comment="Who wrote it down."),
        sa.Column(
            "recorded_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When it was written down.",
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"],
            ["agency.id"],
            name="fk_fact_agency_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name="fk_fact_person_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"],
            ["staff.id"],
            name="fk_fact_recorded_by",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_fact"),
    )
    op.create_index(
        "ix_fact_person_current", "fact", ["person_id", "current", "code"], unique=False
    )
    op.create_table(
        "import_trace",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("batch_id", sa.Uuid(), nullable=False, comment="Which file."),
        sa.Column("table_name", sa.Text(), nullable=False, comment="Which table."),
        sa.Column(
            "made",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="Ids of the rows that it made, without hyphens.",
        ),
        sa.Column(
            "changed",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="Rows that it changed: id, before and after, by column.",
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.id"],
            name="fk_import_trace_batch_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_import_trace"),
    )
    op.create_index("ix_import_trace_batch_id", "import_trace", ["batch_id"], unique=False)
    op.create_table(
        "keep_apart",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False, comment="One of the two."),
        sa.Column("other_id", sa.Uuid(), nullable=False, comment="The other."),
        sa.Column("detail", sa.Text(), nullable=False, comment="Why, for those who may know."),
        sa.Column(
            "ended_at", sa.DateTime(timezone=True), nullable=True, comment="When it was ended."
        ),
        sa.ForeignKeyConstraint(
            ["other_id"],
            ["person.id"],
            name="fk_keep_apart_other_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name="fk_keep_apart_person_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_keep_apart"),
    )
    op.create_index("ix_keep_apart_other_id", "keep_apart", ["other_id"], unique=False)
    op.create_index("ix_keep_apart_person_id", "keep_apart", ["person_id"], unique=False)
    op.create_table(
        "not_same",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False, comment="One record."),
        sa.Column("other_id", sa.Uuid(), nullable=False, comment="The other record."),
        sa.ForeignKeyConstraint(
            ["other_id"],
            ["person.id"],
            name="fk_not_same_other_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name="fk_not_same_person_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_not_same"),
    )
    op.create_index("ix_not_same_other_id", "not_same", ["other_id"], unique=False)
    op.create_index("ix_not_same_person_id", "not_same", ["person_id"], unique=False)
    op.create_table(
        "not_with",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False, comment="The person."),
        sa.Column("staff_id", sa.Uuid(), nullable=False, comment="The worker."),
        sa.Column("detail", sa.Text(), nullable=False, comment="Why, for those who may know."),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name="fk_not_with_person_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"],
            ["staff.id"],
            name="fk_not_with_staff_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_not_with"),
    )
    op.create_index("ix_not_with_person_id", "not_with", ["person_id"], unique=False)
    op.create_table(
        "person_name",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False, comment="Whose name it is."),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="use, full, street, former, false, spelling, gp.",
        ),
        sa.Column("text", sa.Text(), nullable=False, comment="The name as it is written."),
        sa.Column(
            "folded",
            sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
            nullable=False,
            comment="Lower case, without accents: what search compares.",
        ),
        sa.Column(
            "sound",
            sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
            nullable=False,
            comment="How it sounds, as a code.",
        ),
        sa.Column("never_aloud", sa.Boolean(), nullable=False, comment="Never to be said aloud."),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name="fk_person_name_person_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_person_name"),
    )
    op.create_index(
        "ix_person_name_folded_person", "person_name", ["folded", "person_id"], unique=False
    )
    op.create_index("ix_person_name_person_id", "person_name", ["person_id"], unique=False)
    op.create_index("ix_person_name_sound", "person_name", ["sound"], unique=False)
    op.create_table(
        "plan",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False, comment="Whose plan it is."),
        sa.Column("text", sa.Text(), nullable=False, comment="The plan in a sentence or two."),
        sa.Column(
            "needs",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="Need codes, the main one first.",
        ),
        sa.Column(
            "steps",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="The steps, in order.",
        ),
        sa.Column("destination_id", sa.Uuid(), nullable=True, comment="Where the letter would go."),
        sa.Column("updated_on", sa.Date(), nullable=False, comment="When it was last looked at."),
        sa.Column("updated_by", sa.Uuid(), nullable=True, comment="By whom."),
        sa.ForeignKeyConstraint(
            ["destination_id"],
            ["destination.id"],
            name="fk_plan_destination_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name="fk_plan_person_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"],
            ["staff.id"],
            name="fk_plan_updated_by",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_plan"),
        sa.UniqueConstraint("person_id", name="uq_plan_person_id"),
    )
    op.create_table(
        "visit",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("drop_in_id", sa.Uuid(), nullable=False, comment="The day."),
        sa.Column("person_id", sa.Uuid(), nullable=True, comment="Who; none while nameless."),
        sa.Column("shown_name", sa.Text(), nullable=False, comment="What is shown for them today."),
        sa.Column("ticket", sa.Integer(), nullable=False, comment="Number, unique on the day."),
        sa.Column("state", sa.Text(), nullable=False, comment="Code of the state it is in."),
        sa.Column("state_since", sa.DateTime(timezone=True), nullable=False, comment="Since when."),
        sa.Column(
            "arrived_at", sa.DateTime(timezone=True), nullable=False, comment="When they came."
        ),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True, comment="When they went."),
        sa.Column(
            "urgency", sa.Integer(), nullable=False, comment="Level 1 to 5 as the desk set it."
        ),
        sa.Column(
            "readiness", sa.Text(), nullable=False, comment="now, maybe, not_today or not_asked."
        ),
        sa.Column(
            "said_yes_at", sa.DateTime(timezone=True), nullable=True, comment="When they said yes."
        ),
        sa.Column(
            "sat_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When they sat with a worker who can help.",
        ),
        sa.Column(
            "letter_sent_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When a letter went out.",
        ),
        sa.Column(
            "stays_until",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="How long they can stay.",
        ),
        sa.Column(
            "happy_to_wait", sa.Boolean(), nullable=False, comment="Whether waiting is all right."
        ),
        sa.Column(
            "quiet_space", sa.Boolean(), nullable=False, comment="Whether they want a quiet place."
        ),
        sa.Column(
            "avoid_police", sa.Boolean(), nullable=False, comment="Not to meet police today."
        ),
        sa.Column(
            "avoid_staff",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="Staff they would rather not see, ids.",
        ),
        sa.Column("child", sa.Boolean(), nullable=False, comment="A child is with them."),
        sa.Column("dog", sa.Boolean(), nullable=False, comment="A dog is with them."),
        sa.Column("friend", sa.Boolean(), nullable=False, comment="A friend is with them."),
        sa.Column("too_unwell", sa.Boolean(), nullable=False, comment="Too unwell to agree now."),
        sa.Column("later", sa.Boolean(), nullable=False, comment="Arrived, questions later."),
        sa.Column(
            "out_since", sa.DateTime(timezone=True), nullable=True, comment="Popped out since."
        ),
        sa.Column(
            "last_saw_staff_id",
            sa.Uuid(),
            nullable=True,
            comment="Who they sat with before this day.",
        ),
        sa.Column("asked_staff_id", sa.Uuid(), nullable=True, comment="Worker asked to take them."),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True, comment="When that was."),
        sa.Column(
            "asked_for", sa.Boolean(), nullable=False, comment="They asked for that worker by name."
        ),
        sa.Column(
            "end_reason",
            sa.Text(),
            nullable=False,
            comment="Code why they left or were turned away.",
        ),
        sa.Column("expected", sa.Boolean(), nullable=False, comment="They were on the list."),
        sa.Column(
            "back_entered", sa.Boolean(), nullable=False, comment="Entered later from paper."
        ),
        sa.ForeignKeyConstraint(
            ["asked_staff_id"],
            ["staff.id"],
            name="fk_visit_asked_staff_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["drop_in_id"],
            ["drop_in.id"],
            name="fk_visit_drop_in_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["last_saw_staff_id"],
            ["staff.id"],
            name="fk_visit_last_saw_staff_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name="fk_visit_person_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_visit"),
    )
    op.create_index("ix_visit_day_ticket", "visit", ["drop_in_id", "ticket"], unique=True)
    op.create_index("ix_visit_person_arrived", "visit", ["person_id", "arrived_at"], unique=False)
    op.create_table(
        "contact",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("visit_id", sa.Uuid(), nullable=False, comment="The visit."),
        sa.Column("drop_in_id", sa.Uuid(), nullable=False, comment="The day."),
        sa.Column("staff_id", sa.Uuid(), nullable=False, comment="The worker."),
        sa.Column(
            "second_id",
            sa.Uuid(),
            nullable=True,
            comment="The worker who sits in, where two must be there.",
        ),
        sa.Column(
            "taken_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When the worker took them.",
        ),
        sa.Column(
            "started_at", sa.DateTime(timezone=True), nullable=True, comment="When they sat down."
        ),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True, comment="When it ended."),
        sa.Column(
            "right_worker", sa.Boolean(), nullable=False, comment="The worker can do the main need."
        ),
        sa.Column(
            "kit_only",
            sa.Boolean(),
            nullable=False,
            comment="Only kit or naloxone was handed over.",
        ),
        sa.Column("handed_to_id", sa.Uuid(), nullable=True, comment="The worker handed over to."),
        sa.Column(
            "desk_role",
            sa.Text(),
            nullable=False,
            comment="Role on the server of the desk that took them.",
        ),
        sa.Column(
            "released_by_id",
            sa.Uuid(),
            nullable=True,
            comment="Who took them from a worker who was away.",
        ),
        sa.Column(
            "released_told_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When that worker was told so.",
        ),
        sa.ForeignKeyConstraint(
            ["drop_in_id"],
            ["drop_in.id"],
            name="fk_contact_drop_in_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["handed_to_id"],
            ["staff.id"],
            name="fk_contact_handed_to_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["released_by_id"],
            ["staff.id"],
            name="fk_contact_released_by_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["second_id"],
            ["staff.id"],
            name="fk_contact_second_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"],
            ["staff.id"],
            name="fk_contact_staff_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"],
            ["visit.id"],
            name="fk_contact_visit_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_contact_day_second",
        "contact",
        ["drop_in_id", "second_id"],
        unique=False,
        sqlite_where=sa.text("second_id IS NOT NULL"),
        postgresql_where=sa.text("second_id IS NOT NULL"),
    )
    op.create_index("ix_contact_day_staff", "contact", ["drop_in_id", "staff_id"], unique=False)
    op.create_index("ix_contact_staff_visit", "contact", ["staff_id", "visit_id"], unique=False)
    op.create_index("ix_contact_visit_id", "contact", ["visit_id"], unique=False)
    op.create_table(
        "note",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=True, comment="Whom it is about."),
        sa.Column(
            "visit_id", sa.Uuid(), nullable=True, comment="The visit in which it was written."
        ),
        sa.Column("audience", sa.Text(), nullable=False, comment="agency or helping."),
        sa.Column("agency_id", sa.Uuid(), nullable=True, comment="The writer's agency."),
        sa.Column("text", sa.Text(), nullable=False, comment="The note."),
        sa.Column("by_id", sa.Uuid(), nullable=True, comment="Who wrote it."),
        sa.Column(
            "at", sa.DateTime(timezone=True), nullable=False, comment="When it was last saved."
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"],
            ["agency.id"],
            name="fk_note_agency_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["by_id"], ["staff.id"], name="fk_note_by_id", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name="fk_note_person_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"],
            ["visit.id"],
            name="fk_note_visit_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
    )
    op.create_index("ix_note_person_id", "note", ["person_id"], unique=False)
    op.create_index("ix_note_visit_id", "note", ["visit_id"], unique=False)
    op.create_table(
        "override",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("visit_id", sa.Uuid(), nullable=False, comment="The visit."),
        sa.Column("suggested_id", sa.Uuid(), nullable=True, comment="The worker suggested first."),
        sa.Column("chosen_id", sa.Uuid(), nullable=True, comment="The worker chosen."),
        sa.Column("reason", sa.Text(), nullable=False, comment="Code of the reason."),
        sa.Column("detail", sa.Text(), nullable=False, comment="Words, for other."),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="When."),
        sa.ForeignKeyConstraint(
            ["chosen_id"],
            ["staff.id"],
            name="fk_override_chosen_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["suggested_id"],
            ["staff.id"],
            name="fk_override_suggested_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"],
            ["visit.id"],
            name="fk_override_visit_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_override"),
    )
    op.create_index("ix_override_visit_id", "override", ["visit_id"], unique=False)
    op.create_table(
        "referral",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False, comment="For whom."),
        sa.Column("visit_id", sa.Uuid(), nullable=True, comment="The visit it came from."),
        sa.Column("destination_id", sa.Uuid(), nullable=False, comment="Where to."),
        sa.Column(
            "reference", sa.Text(), nullable=False, comment="Number of its letter, no name in it."
        ),
        sa.Column(
            "agency_id", sa.Uuid(), nullable=False, comment="The agency on whose paper it goes."
        ),
        sa.Column("kind", sa.Text(), nullable=False, comment="detox, rehab, housing …"),
        sa.Column("template", sa.Text(), nullable=False, comment="Which letter."),
        sa.Column("asks_for", sa.Text(), nullable=False, comment="Code of what is asked."),
        sa.Column("notice", sa.Text(), nullable=False, comment="Code of how soon they can come."),
        sa.Column("stage", sa.Text(), nullable=False, comment="Where it stands."),
        sa.Column("stage_at", sa.DateTime(timezone=True), nullable=False, comment="Since when."),
        sa.Column(
            "said_yes_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="The yes that it answers.",
        ),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True, comment="When it left."),
        sa.Column(
            "sent_how",
            sa.Text(),
            nullable=True,
            comment="by_hand, post, secure_mail, phone, email.",
        ),
        sa.Column("refusal", sa.Text(), nullable=True, comment="Code why it was refused."),
        sa.Column(
            "draft",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
            comment="The letter as composed so far.",
        ),
        sa.Column("next_step", sa.Text(), nullable=False, comment="What somebody does next."),
        sa.Column("owner_id", sa.Uuid(), nullable=True, comment="Whose it is."),
        sa.Column(
            "paused_since",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Waiting on the person since.",
        ),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), nullable=False, comment="When it was begun."
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"],
            ["agency.id"],
            name="fk_referral_agency_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["destination_id"],
            ["destination.id"],
            name="fk_referral_destination_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["staff.id"],
            name="fk_referral_owner_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name="fk_referral_person_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"],
            ["visit.id"],
            name="fk_referral_visit_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_referral"),
        sa.UniqueConstraint("reference", name="uq_referral_reference"),
    )
    op.create_index("ix_referral_destination_id", "referral", ["destination_id"], unique=False)
    op.create_index("ix_referral_person_id", "referral", ["person_id"], unique=False)
    op.create_index("ix_referral_stage", "referral", ["stage", "stage_at"], unique=False)
    op.create_index("ix_referral_visit_id", "referral", ["visit_id"], unique=False)
    op.create_table(
        "supply",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("drop_in_id", sa.Uuid(), nullable=False, comment="The day."),
        sa.Column("visit_id", sa.Uuid(), nullable=True, comment="The visit, if there is one."),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="needles, naloxone_new, naloxone_replaced, other.",
        ),
        sa.Column("given", sa.Integer(), nullable=False, comment="How many were given."),
        sa.Column("returned", sa.Integer(), nullable=False, comment="How many came back."),
        sa.Column("by_id", sa.Uuid(), nullable=True, comment="Who handed them out."),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="When."),
        sa.ForeignKeyConstraint(
            ["by_id"], ["staff.id"], name="fk_supply_by_id", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["drop_in_id"],
            ["drop_in.id"],
            name="fk_supply_drop_in_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"],
            ["visit.id"],
            name="fk_supply_visit_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_supply"),
    )
    op.create_index("ix_supply_drop_in_id", "supply", ["drop_in_id"], unique=False)
    op.create_index("ix_supply_visit_id", "supply", ["visit_id"], unique=False)
    op.create_table(
        "visit_event",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("visit_id", sa.Uuid(), nullable=False, comment="The visit."),
        sa.Column("state", sa.Text(), nullable=False, comment="The state it went to."),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="When."),
        sa.Column("by_id", sa.Uuid(), nullable=True, comment="Who did it."),
        sa.ForeignKeyConstraint(
            ["by_id"],
            ["staff.id"],
            name="fk_visit_event_by_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"],
            ["visit.id"],
            name="fk_visit_event_visit_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_visit_event"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_visit_event_visit_id", "visit_event", ["visit_id"], unique=False)
    op.create_table(
        "letter",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("referral_id", sa.Uuid(), nullable=False, comment="The referral."),
        sa.Column(
            "reference", sa.Text(), nullable=False, comment="Number on the letter, no name in it."
        ),
        sa.Column("status", sa.Text(), nullable=False, comment="final or void."),
        sa.Column("pdf", sa.LargeBinary(), nullable=False, comment="The page itself."),
        sa.Column("sha256", sa.Text(), nullable=False, comment="SHA-256 of the bytes, in hex."),
        sa.Column("consent_id", sa.Uuid(), nullable=True, comment="The consent that covers it."),
        sa.Column("signed_by", sa.Uuid(), nullable=True, comment="The worker who signed."),
        sa.Column(
            "made_at", sa.DateTime(timezone=True), nullable=False, comment="When it was made."
        ),
        sa.Column(
            "printed_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was last printed.",
        ),
        sa.Column("print_count", sa.Integer(), nullable=False, comment="How often it was printed."),
        sa.ForeignKeyConstraint(
            ["consent_id"],
            ["consent.id"],
            name="fk_letter_consent_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"],
            ["referral.id"],
            name="fk_letter_referral_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["signed_by"],
            ["staff.id"],
            name="fk_letter_signed_by",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_letter"),
        sa.UniqueConstraint("reference", name="uq_letter_reference"),
    )
    op.create_index("ix_letter_referral_id", "letter", ["referral_id"], unique=False)
    op.create_table(
        "need",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("visit_id", sa.Uuid(), nullable=False, comment="The visit."),
        sa.Column("code", sa.Text(), nullable=False, comment="Code of the need."),
        sa.Column("rank", sa.Integer(), nullable=False, comment="0 is the main need."),
        sa.Column(
            "outcome",
            sa.Text(),
            nullable=False,
            comment="open, met, part, passed_on, referred, not_today.",
        ),
        sa.Column(
            "contact_id", sa.Uuid(), nullable=True, comment="The contact in which it was answered."
        ),
        sa.Column(
            "answered_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was answered.",
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contact.id"],
            name="fk_need_contact_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"],
            ["visit.id"],
            name="fk_need_visit_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_need"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_need_visit_id", "need", ["visit_id"], unique=False)
    op.create_table(
        "referral_step",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Made by whoever writes; time-ordered."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Rises by one with each change of the row.",
        ),
        sa.Column("referral_id", sa.Uuid(), nullable=False, comment="The referral."),
        sa.Column("stage", sa.Text(), nullable=False, comment="The stage it went to."),
        sa.Column(
            "at", sa.DateTime(timezone=True), nullable=False, comment="When, as it happened."
        ),
        sa.Column("by_id", sa.Uuid(), nullable=True, comment="Who."),
        sa.Column("detail", sa.Text(), nullable=False, comment="Method, to whom, or why."),
        sa.ForeignKeyConstraint(
            ["by_id"],
            ["staff.id"],
            name="fk_referral_step_by_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"],
            ["referral.id"],
            name="fk_referral_step_referral_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_referral_step"),
    )
    op.create_index("ix_referral_step_referral_id", "referral_step", ["referral_id"], unique=False)


def downgrade() -> None:
    """Go down."""
    op.drop_index("ix_referral_step_referral_id", table_name="referral_step")
    op.drop_table("referral_step")
    op.drop_index("ix_need_visit_id", table_name="need")
    op.drop_table("need")
    op.drop_index("ix_letter_referral_id", table_name="letter")
    op.drop_table("letter")
    op.drop_index("ix_visit_event_visit_id", table_name="visit_event")
    op.drop_table("visit_event")
    op.drop_index("ix_supply_visit_id", table_name="supply")
    op.drop_index("ix_supply_drop_in_id", table_name="supply")
    op.drop_table("supply")
    op.drop_index("ix_referral_visit_id", table_name="referral")
    op.drop_index("ix_referral_stage", table_name="referral")
    op.drop_index("ix_referral_person_id", table_name="referral")
    op.drop_index("ix_referral_destination_id", table_name="referral")
    op.drop_table("referral")
    op.drop_index("ix_override_visit_id", table_name="override")
    op.drop_table("override")
    op.drop_index("ix_note_visit_id", table_name="note")
    op.drop_index("ix_note_person_id", table_name="note")
    op.drop_table("note")
    op.drop_index("ix_contact_visit_id", table_name="contact")
    op.drop_index("ix_contact_staff_visit", table_name="contact")
    op.drop_index("ix_contact_day_staff", table_name="contact")
    op.drop_index(
        "ix_contact_day_second",
        table_name="contact",
        sqlite_where=sa.text("second_id IS NOT NULL"),
        postgresql_where=sa.text("second_id IS NOT NULL"),
    )
    op.drop_table("contact")
    op.drop_index("ix_visit_person_arrived", table_name="visit")
    op.drop_index("ix_visit_day_ticket", table_name="visit")
    op.drop_table("visit")
    op.drop_table("plan")
    op.drop_index("ix_person_name_sound", table_name="person_name")
    op.drop_index("ix_person_name_person_id", table_name="person_name")
    op.drop_index("ix_person_name_folded_person", table_name="person_name")
    op.drop_table("person_name")
    op.drop_index("ix_not_with_person_id", table_name="not_with")
    op.drop_table("not_with")
    op.drop_index("ix_not_same_person_id", table_name="not_same")
    op.drop_index("ix_not_same_other_id", table_name="not_same")
    op.drop_table("not_same")
    op.drop_index("ix_keep_apart_person_id", table_name="keep_apart")
    op.drop_index("ix_keep_apart_other_id", table_name="keep_apart")
    op.drop_table("keep_apart")
    op.drop_index("ix_import_trace_batch_id", table_name="import_trace")
    op.drop_table("import_trace")
    op.drop_index("ix_fact_person_current", table_name="fact")
    op.drop_table("fact")
    op.drop_index("ix_expectation_person_id", table_name="expectation")
    op.drop_index("ix_expectation_on_date", table_name="expectation")
    op.drop_table("expectation")
    op.drop_index("ix_consent_person_id", table_name="consent")
    op.drop_table("consent")
    op.drop_index("ix_alert_person_id", table_name="alert")
    op.drop_table("alert")
    op.drop_index("ix_person_merged_into_id", table_name="person")
    op.drop_index("ix_person_last_here_on", table_name="person")
    op.drop_table("person")
    op.drop_index("ix_on_site_staff_id", table_name="on_site")
    op.drop_index("ix_on_site_day_staff", table_name="on_site")
    op.drop_table("on_site")
    op.drop_index("ix_import_batch_sha256", table_name="import_batch")
    op.drop_table("import_batch")
    op.drop_index("ix_staff_agency_id", table_name="staff")
    op.drop_table("staff")
    op.drop_table("setting")
    op.drop_table("drop_in")
    op.drop_table("destination")
    op.drop_index("ix_audit_subject", table_name="audit")
    op.drop_table("audit")
    op.drop_table("agency")
