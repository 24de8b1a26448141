"""The real services as pytest fixtures, for every test that asks for one by name."""

from collections.abc import Iterator

import pytest

from tests.real.postgres import fresh_database, running_postgres


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Give the address of a real PostgreSQL that serves the whole test run."""
    with running_postgres() as url:
        yield url


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[str]:
    """Give the address of an empty PostgreSQL database of this test alone."""
    with fresh_database(postgres_url) as url:
        yield url
