"""Read a briefing from the graph, by prewritten queries alone: the same rows on either engine, the same report."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from actorgraph.briefing import LIMIT, PASSAGES, Briefing, Chart, Line, Section
from actorgraph.briefing_chart import chart, length_of_period
from actorgraph.briefing_passages import Passages
from actorgraph.briefing_sources import by_source, number, paper_of, summary, total
from actorgraph.briefing_words import claim_words, joined, span_of_days, status_words, voice_words
from actorgraph.cli_text import without_login
from actorgraph.graph.selection import Names, select
from actorgraph.graph.status import FORMER
from actorgraph.queries.actors import find_actor

if TYPE_CHECKING:
    from actorgraph.graph.engine import Row
    from actorgraph.graphview import GraphView

ALL = 1_000_000
"""As good as no limit; the embedded engine makes room for as many when it sorts."""
_NAMES = 12
_RELATED = (
    # id, title, query, sign of its relations
    ("allies", "Allies and supporters", "allies", 1),
    ("rivals", "Rivals", "rivals", -1),
    ("others", "Other relations", "relations", 0),
)
_STATED = ("Stated relation", "Status", "Dates")


def read_briefing(
    view: GraphView,
    actor: str,
    *,
    from_: object = None,
    to: object = None,
    relations: Names | None = None,
    limit: int = LIMIT,
) -> Briefing:
    """Gather what the graph holds on an actor.

    Raises:
        QueryError: a date, relation or limit that doesn't fit, or several actors of that name.
        UnknownActorError: an actor that the graph does not hold; carries near names.
    """
    chosen = select(view.ontology, relations=relations).relations
    return _Reader(view, actor, {"from": from_, "to": to}, chosen, limit).read()


class _Reader:
    def __init__(
        self,
        view: GraphView,
        actor: str,
        window: Mapping[str, object],
        relations: Sequence[str] | None,
        limit: int,
    ) -> None:
        self._view = view
        self._ontology = view.ontology
        self._actor = find_actor(actor, view.engine, view.ontology)
        self._window = {name: str(day) for name, day in window.items() if day is not None}
        self._relations = relations
        self._read_before: dict[tuple[object, ...], list[Row]] = {}
        self._limit = limit
        location = view.engine.location
        embedded = view.engine.name == "embedded"
        self._graph = Path(location).resolve().parent.name if embedded else without_login(location)

    def read(self) -> Briefing:
        profile = self._ask("profile", limit=_NAMES)
        known = {str(row["relation"]): str(row["other"]) for row in profile if row["section"] == "names"}
        also = [str(row["other"]) for row in profile if row["section"] == "names" and row["relation"] == "also"]
        self._name = known["name"]
        everything = self._ask("documents", limit=ALL)
        papers = {paper.id: paper for paper in map(paper_of, everything)}
        self._passages = Passages(papers)
        part = {**self._chosen(), **self._window}
        there = self._ask("documents", **part, limit=ALL) if part else everything
        edges = {id: self._edges(query, sign) for id, _, query, sign in _RELATED}
        sections = [
            *(self._related(id, title, query, sign, edges[id]) for id, title, query, sign in _RELATED),
            self._contested([edge for found in edges.values() for edge in found]),
            self._claims("said", "speaker", "Claims by it", total(there, "made")),
            self._claims("about", "about", "Claims about it", total(there, "about")),
            self._events(total(there, "statements")),
        ]
        facts = [
            ("Kind", self._kind(known.get("type"), known.get("kind"))),
            ("Also called", "; ".join(also)),
            ("Id", self._actor),
        ]
        return Briefing(
            actor=self._actor,
            name=self._name,
            facts=[(name, value) for name, value in facts if value],
            summary=summary(there, self._window, [self._label(name) for name in self._relations or ()]),
            chart=self._chart(),
            sections=sections,
            sources=by_source(there),
            papers=[papers[str(row["document"])] for row in there[: self._limit]],
            total_papers=len(there),
            papers_command=self._command("documents", actor=self._actor, limit=len(there)),
            passages=self._passages.given,
            passages_command=self._command(
                "evidence", windowed=False, actor=self._actor, other="NAME", relation="NAME"
            ),
            graph=self._graph,
        )

    def _ask(self, query: str, **parameters: Any) -> list[Row]:
        about = {} if query == "claims" else {"actor": self._actor}
        return list(self._view.query(query, queries=None, **about, **parameters))

    def _chosen(self) -> dict[str, object]:
        return {} if self._relations is None else {"relations": list(self._relations)}

    def _signed(self, sign: int) -> list[str]:
        relations = self._ontology.relations
        wanted = relations if self._relations is None else self._relations
        return [name for name in sorted(wanted) if relations[name].sign == sign]

    def _edges(self, query: str, sign: int) -> list[Row]:
        if not (relations := self._signed(sign)):
            return []
        weakest = self._ontology.statuses[-1]
        return self._ask(query, relations=relations, status=weakest, **self._window, limit=ALL)

    def _related(self, id: str, title: str, query: str, sign: int, edges: Sequence[Row]) -> Section:
        relations = self._signed(sign)
        tops = [n for n in relations if not set(self._ontology.relations[n].parents) & set(relations)]
        labels = ", ".join(self._label(name) for name in tops)
        lines = [self._edge_line(f"{id}-{n}", title, edge) for n, edge in enumerate(edges[: self._limit], 1)]
        command = self._command(
            query, actor=self._actor, relations=",".join(tops), status=self._ontology.statuses[-1], limit=len(edges)
        )
        note = f"Relations: {labels}." if relations else "No such relation was asked for."
        return Section(id, title, note, _STATED, lines, len(edges), command)

    def _edge_line(self, anchor: str, section: str, edge: Row) -> Line:
        rows = self._evidence(edge, "any")
        if edge["status"] == "contested":
            rows = [*self._affirming(edge), *self._evidence(edge, "denied")]
        affirming, denying = self._voices(rows)
        passages = [self._passages.stated(row, anchor, section) for row in rows]
        status = status_words(edge, affirming, denying)
        if edge["status"] != FORMER and rows and rows[0]["status"] == FORMER and rows[0]["polarity"] == "affirmed":
            status += "; last said to be over"
        dates = span_of_days(edge["first"], edge["last"])
        return Line(anchor, self._parts(edge), status, dates, passages, number(edge, "statements") - len(rows))

    def _contested(self, edges: Sequence[Row]) -> Section:
        found = [edge for edge in edges if edge["status"] == "contested"]
        found.sort(key=lambda e: (-number(e, "sources"), -number(e, "statements")))
        title, lines = "Contested points", []
        for n, edge in enumerate(found[: self._limit], 1):
            anchor = f"contested-{n}"
            sides = {"Affirmed": self._affirming(edge), "Denied": self._evidence(edge, "denied")}
            affirming, denying = self._voices([row for rows in sides.values() for row in rows])
            shown = {side: [self._passages.stated(row, anchor, title) for row in rows] for side, rows in sides.items()}
            line = Line(
                anchor,
                self._parts(edge),
                status_words(edge, affirming, denying),
                span_of_days(edge["first"], edge["last"]),
                [passage for passages in shown.values() for passage in passages],
                number(edge, "affirmed") + number(edge, "denied") - sum(map(len, sides.values())),
                shown,
            )
            lines.append(line)
        command = self._command("contested", actor=self._actor, **self._commanded(), limit=len(found))
        note = "Some state it as a fact and some deny it; both sides stand here, the newest passages first."
        return Section("contested", title, note, _STATED, lines, len(found), command)

    def _claims(self, id: str, role: str, title: str, count: int) -> Section:
        lines = []
        rows = self._ask("claims", **{role: self._actor}, **self._window, limit=self._limit)
        for n, row in enumerate(rows, 1):
            anchor = f"{id}-{n}"
            speaker = str(row["speaker"] or row["words"] or "An unnamed speaker")
            parts = [(speaker, True)]
            if about := cast("list[str]", row["about"]):
                parts += [(" on ", False), *joined(about)]
            if row["addressee"]:
                parts += [(", to ", False), (str(row["addressee"]), True)]
            passage = self._passages.claimed(row, speaker, anchor, title)
            lines.append(Line(anchor, parts, claim_words(row["kind"]), span_of_days(row["date"], None), [passage]))
        command = self._command("claims", **cast("dict[str, Any]", {role: self._actor}), limit=count)
        note = "What a document cites as said, the newest first. A claim's date is its document's."
        return Section(id, title, note, ("Who on whom", "How", "Date"), lines, count, command)

    def _events(self, count: int) -> Section:
        title, lines = "Newest statements", []
        rows = self._ask("evidence", **self._chosen(), **self._window, order="newest", limit=self._limit)
        for n, row in enumerate(rows, 1):
            anchor = f"events-{n}"
            passage = self._passages.stated(row, anchor, title)
            said = f"{voice_words(row)}; {self._passages.said(passage)}"
            dates = str(row["date"] or "") or (f"published {row['published']}" if row["published"] else "no date")
            if row["until"] and row["until"] != row["date"]:
                dates = f"{dates} – {row['until']}"
            lines.append(Line(anchor, self._parts(row), said, dates, [passage]))
        command = self._command("evidence", actor=self._actor, **self._commanded(), order="newest", limit=count)
        note = "One by one, by the time that a statement speaks of, else its document's."
        return Section("events", title, note, ("Statement", "How it is stated", "Date"), lines, count, command)

    def _chart(self) -> Chart:
        asked = {**self._chosen(), **self._window, "limit": ALL}
        rows, by = self._ask("timeline", **asked, by="month"), "month"
        if rows:
            first, last = (str(rows[n]["period"]) for n in (0, -1))
            by = length_of_period(f"{first}-01", f"{last}-28")
        if by != "month":
            rows = self._ask("timeline", **asked, by=by)
        return chart(rows, by, {relation.name: relation.sign for relation in self._ontology.relations.values()})

    def _evidence(self, edge: Row, polarity: str, limit: int = PASSAGES) -> list[Row]:
        """Return the newest statements behind an edge."""
        key = (edge["actor_id"], edge["relation"], edge["other_id"], polarity, limit)
        if key not in self._read_before:
            found = self._view.query(
                "evidence",
                actor=edge["actor_id"],
                other=edge["other_id"],
                relations=edge["relation"],
                relation=edge["relation"],
                polarity=polarity,
                order="newest",
                limit=limit,
            )
            self._read_before[key] = list(found)
        return self._read_before[key]

    def _affirming(self, edge: Row) -> list[Row]:
        """Return the newest statements that affirm an edge as a fact: threats and the like don't."""
        rows = self._evidence(edge, "affirmed", limit=20 * PASSAGES)
        return [row for row in rows if row["modality"] == "actual"][:PASSAGES]

    def _voices(self, rows: Iterable[Row]) -> tuple[list[str], list[str]]:
        """Return who affirms and who denies: speakers, else the publisher or document whose narrator does."""
        sides: tuple[list[str], list[str]] = ([], [])
        for row in rows:
            voice = row["speaker"] or row["source"] or row["title"] or row["document"]
            sides[row["polarity"] == "denied"].append(str(voice))
        return sides

    def _parts(self, row: Row) -> list[tuple[str, bool]]:
        subject, object_ = (row["actor"], row["other"]) if "actor" in row else (row["subject"], row["object"])
        return [(str(subject), True), (f" {self._label(str(row['relation']))} ", False), (str(object_), True)]

    def _label(self, relation: str) -> str:
        return self._ontology.relation(relation).label.get("en", relation)

    def _kind(self, *given: str | None) -> str:
        kinds = self._ontology.kinds
        found = [kinds[name].label.get("en", name) for name in given if name is not None and name in kinds]
        return ", ".join(dict.fromkeys(found))

    def _commanded(self) -> dict[str, Any]:
        return {} if self._relations is None else {"relations": ",".join(self._relations)}

    def _command(self, query: str, *, windowed: bool = True, **parameters: Any) -> str:
        given = {**{n: v for n, v in parameters.items() if n != "limit"}, **(self._window if windowed else {})}
        if (limit := cast("int | None", parameters.get("limit"))) is not None:
            given["limit"] = max(limit, 1)
        words = " ".join(f"--param {shlex.quote(f'{name}={value}')}" for name, value in given.items())
        return f"actorgraph query {query} --in {shlex.quote(self._graph)} {words}"
