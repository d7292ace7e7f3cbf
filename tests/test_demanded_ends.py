"""Demands to end what somebody does: he does it, and not whoever demands its end."""

from __future__ import annotations

import pytest

from tests.reading import relations

ROWS = """
en | Norland called on Sudria to stop its arms deliveries to Zumurra. | norland pressures sudria; sudria arms zumurra
en | Norland demanded of Sudria that it stop its support for Zumurra. | norland pressures sudria; sudria supports zumurra
en | Sudria was urged to end its support for Zumurra. | sudria supports zumurra
en | Norland urged Sudria to halt its attacks on Zumurra. | norland pressures sudria; sudria attacks zumurra
en | Sudria promised to end its support for Zumurra. | sudria supports zumurra
en | Sudria ended its support for Zumurra. | sudria supports zumurra former
en | Norland urged Sudria to increase its support for Zumurra. | norland pressures sudria; sudria supports zumurra demanded
de | Norland forderte Sudrien auf, seine Unterstützung für Zumurra zu beenden. | norland pressures sudria; sudria supports zumurra
de | Norland verlangt von Sudrien, dass es seine Waffenlieferungen an Zumurra einstellt. | norland pressures sudria; sudria arms zumurra
de | Norland forderte Sudrien auf, seine Angriffe auf Zumurra einzustellen. | norland pressures sudria; sudria attacks zumurra
de | Sudrien beendete seine Waffenlieferungen an Zumurra. | sudria arms zumurra former
nl | Norland eist van Sudrië dat het zijn wapenleveranties aan Zumurra staakt. | norland pressures sudria; sudria arms zumurra
nl | Norland riep Sudrië op zijn wapenleveranties aan Zumurra te staken. | norland pressures sudria; sudria arms zumurra
nl | Sudrië werd opgeroepen zijn steun aan Zumurra te beëindigen. | sudria supports zumurra
nl | Sudrië beëindigde zijn steun aan Zumurra. | sudria supports zumurra former
"""  # noqa: E501


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_who_does_what_shall_end(row: str) -> None:
    language, text, expected = (part.strip() for part in row.split(" | "))
    assert set(relations(text, language)) == {part.strip() for part in expected.split(";")}
