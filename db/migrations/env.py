"""Runs migrations on a connection that `db.migrate` hands over; never imports models."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes.get("target"),
    transaction_per_migration=False,
    compare_server_default=True,
    render_item=context.config.attributes.get("render_item", lambda *_: False),
)
with context.begin_transaction():
    context.run_migrations()
