"""The weights are data of the venue."""

from dataclasses import asdict, fields

import pytest

from desk.domain.resources import FOLDER
from desk.domain.routing_weights import Weights, read_weights, standard_weights


def test_the_file_names_every_weight_and_says_what_the_code_says() -> None:
    text = (FOLDER / "codes" / "routing.toml").read_text("utf-8")
    for weight in fields(Weights):
        assert f"\n{weight.name} = " in text
    assert asdict(standard_weights()) == asdict(Weights())


def test_a_venue_may_change_one_and_keep_the_rest() -> None:
    weights = read_weights("key_worker = 40\ntargets = [0, 5, 20, 45, 5]")
    assert (weights.key_worker, weights.targets) == (40, (0, 5, 20, 45, 5))
    assert weights.main_need == Weights().main_need


@pytest.mark.parametrize(
    "text",
    [
        "keyworker = 40",
        'key_worker = "forty"',
        "key_worker = true",
        "targets = [0, 10, 30]",
        'level_worth = [1, 2, 3, 4, "x"]',
        "targets = 30",
        "main_need = [1]",
        "overdue_minutes = 0",
        "told_sureness = -1",
        "next_chance_minutes = nan",
        "key_worker 40",
    ],
)
def test_a_wrong_weight_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"weight|line"):
        read_weights(text)
