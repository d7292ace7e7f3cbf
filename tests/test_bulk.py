"""The CSV files for neo4j-admin: what it makes of them is the graph that a sync makes."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from actorgraph.graph.bulk import write_csv
from actorgraph.graph.ledger import Ledger
from actorgraph.graph.neo4j_engine import Neo4jEngine
from actorgraph.graph.projection import ledger_version, project
from actorgraph.graph.sync import sync
from tests.neo4j_server import NoServerError, own_server
from tests.samples import claims, coast, mention, ontology, paper, says
from tests.test_sync import counts, expected, graph

ODD = 'Quote " \' ` \\ \\" $x; {y}, 😀 العراق \t\u2028 end\nanother line\r\n'


@pytest.mark.neo4j
def test_an_import_gives_the_graph_that_a_sync_gives(tmp_path: Path) -> None:
    odd = [
        paper(
            "odd",
            says("odd", "o'dd `actor`", "attacks", "العراق", ODD, count=2**62, confidence=0.1, place_text=""),
            claims=(claims("odd", None, ODD, speaker_text=""),),
            mentions=(mention("o'dd `actor`", "a;b", "ArmedGroup", ("x;y", 'z"z', " spaces ")),),
            source=ODD,
        )
    ]
    sources = [*coast(), *odd]
    ledger = Ledger(tmp_path / "ledger.sqlite", ledger_version(ontology()))
    csv = tmp_path / "csv"
    command = shlex.split(write_csv(project(sources, ontology(), {}, "r", ledger), csv))
    assert shlex.join(command).replace(f"{csv}/", "") in (csv / "import.sh").read_text("utf-8")
    try:
        with own_server() as server:
            server.admin(*command[1:], folder=tmp_path)
            server.start()
            with Neo4jEngine(server.target.url, server.target.user, server.target.password) as engine:
                assert graph(engine)[0] == expected(project(sources, ontology()))[0]
                # The sync that follows makes the indexes and puts empty lists where the import leaves none.
                assert counts(sync(project(sources, ontology(), {}, "r", ledger), engine))[:3] == (0, 0, 0)
                assert graph(engine) == expected(project(sources, ontology()))
                names = {r["name"] for r in engine.read("SHOW INDEXES YIELD name")}
                assert {"actorgraph_key", "actorgraph_actor_id"} <= names
                assert counts(sync(project(sources, ontology(), {}, "r", ledger), engine, full=True))[:3] == (0, 0, 0)
                assert counts(sync(project(coast(), ontology(), {}, "s", ledger), engine))[2] > 0
                assert graph(engine) == expected(project(coast(), ontology()))
    except NoServerError as error:
        pytest.skip(str(error))
    finally:
        ledger.close()


def test_what_csv_cannot_say_is_left_to_the_sync(tmp_path: Path) -> None:
    sources = [paper("a", mentions=(mention("x", names=("with\x1fseparator",)),))]
    ledger = Ledger(tmp_path / "ledger.sqlite", ledger_version(ontology()))
    write_csv(project(sources, ontology(), {}, "r", ledger), tmp_path)
    ledger.close()
    actor, mark = ((tmp_path / name).read_text("utf-8").split("\n")[1] for name in ("actors.csv", "mark.csv"))
    assert actor.startswith('"actor:x",ActorGraph\x1fActor\x1fOrganization,,"x"')
    assert mark == "sync,ActorGraph\x1fSyncMark,,true"
