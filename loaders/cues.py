"""All that the text loader knows about one language's words, read from the YAML files of `cues/`.

`cues/xx.yaml` holds what a language is like (`Traits`) and words of grammar, names and speech, `cues/grammar/xx.yaml`
prepositions and other small words, `cues/frames/xx.yaml` the events, `cues/roles/xx.yaml` offices, memberships and
closeness. All words are lower case, as they stand in a text or, for verbs, as lemmas; `an|greifen` is a verb with a
separable part. A list that a language does not have is empty. A new relation or language is a change of these files.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from actorgraph.errors import InputError
from actorgraph.loaders.cue_function_words import FunctionWords
from actorgraph.loaders.cue_grammar import GrammarCues
from actorgraph.loaders.cue_names import NameCues
from actorgraph.loaders.cue_relations import RelationCues
from actorgraph.loaders.cue_speech import SpeechCues
from actorgraph.loaders.cue_traits import Traits
from actorgraph.loaders.noun_infinitives import noun_frames

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from actorgraph.loaders.cue_entries import Frame

__all__ = ["Cues", "load_cues", "read_cues"]

_FOLDERS = ("grammar", "frames", "roles")
_UPON_ACTORS = frozenset(
    ["accuses", "arms", "funds", "opposes", "praises", "pressures", "sanctions", "supports", "threatens", "trains"]
)
_DONE = frozenset({"attacks", "founded", "leads", "mediates"})


class Cues(Traits, FunctionWords, GrammarCues, NameCues, SpeechCues, RelationCues):
    """A language's cues; a list's purpose stands with it in the class it comes from."""

    language: str

    @cached_property
    def owners(self) -> frozenset[str]:
        """Words that stand for an owner: possessives and what is used as one."""
        return self.possessives | self.demonstrative_whose

    @cached_property
    def frame_things(self) -> frozenset[str]:
        """The things that frames ask for beside their verb: weapons, money, lists."""
        return frozenset(thing for frame in self.frames for thing in frame.nouns_with) - (
            self.frame_nouns | self.bases | self.places | self.ties | self.people | frozenset(self.office_relation)
        )

    @cached_property
    def particles(self) -> frozenset[str]:
        """All separable parts of verbs."""
        everything = [*self.speech_verbs, *self.light, *self.unmet, *self.refusing, *self.undoing]
        everything += [v for f in self.frames for v in f.verb_set]
        return frozenset(part for _, part in everything if part)

    @cached_property
    def upon_actors(self) -> frozenset[str]:
        """Verbs and nouns whose object acts itself, so that a city as their object stands for its government."""
        frames = [f for f in self.frames if f.relation in _UPON_ACTORS]
        return frozenset(lemma for f in frames for lemma, _ in f.verb_set).union(*(f.nouns for f in frames))

    @cached_property
    def done(self) -> frozenset[str]:
        """Verbs whose doer acts, as lemmas with their part; participles too ("von Y unterstützt")."""
        frames = [f for f in self.frames if f.relation in _UPON_ACTORS | _DONE and not f.nouns_with and not f.reverse]
        verbal = frozenset(part + lemma for f in frames for lemma, part in f.verb_set)
        stated = frozenset(word for a in self.attributes for word in a.words if a.prepositions & self.by)
        return verbal.union(stated, *(f.participles for f in frames))

    @cached_property
    def demands(self) -> tuple[Frame, ...]:
        """The frames of verbs by which something is demanded of somebody."""
        return tuple(f for f in self.frames if f.relation == "pressures" and f.verbs)

    @cached_property
    def giving(self) -> frozenset[str]:
        """Verbs whose object comes from somebody ("von Y Geld erhalten")."""
        frames = (
            f for f in self.frames if f.reverse and f.subject & self.by and f.relation in {"arms", "funds", "supports"}
        )
        return frozenset(lemma for f in frames for lemma, _ in f.verb_set)

    @cached_property
    def getting(self) -> frozenset[str]:
        """Verbs of getting something from somebody ("receives weapons from")."""
        return frozenset(lemma for f in self._receipts for lemma, _ in f.verb_set)

    @cached_property
    def gifts(self) -> frozenset[str]:
        """What is got from somebody."""
        return frozenset[str]().union(*(f.nouns_with for f in self._receipts))

    @cached_property
    def _receipts(self) -> list[Frame]:
        return [f for f in self.frames if f.reverse and f.nouns_with and f.subject & self.coming_from]


@lru_cache(maxsize=8)
def load_cues(language: str) -> Cues:
    """Read the cues of a language that is shipped.

    Raises:
        InputError: there is no file for that language, or it does not fit.
    """
    return read_cues(language, resources.files("actorgraph.loaders") / "cues")


def read_cues(language: str, folder: Traversable | Path) -> Cues:
    """Read a language's cues from a folder: `xx.yaml`, and the files of that name in its folders as far as they exist.

    Raises:
        InputError: there is no `xx.yaml`, a file is no YAML, a key is unknown, missing or given twice, or a value does
            not fit.
    """
    main = folder / f"{language}.yaml"
    if not language.isalpha() or not main.is_file():
        raise InputError(f"no cues for language {language!r}")
    found: dict[str, Any] = {}
    for file in (main, *(folder / part / f"{language}.yaml" for part in _FOLDERS)):
        for key, value in _mapping(file).items() if file.is_file() else ():
            if key in found:
                raise InputError(f"{file}: {key!r} stands in another file of the language too")
            found[key] = value
    try:
        cues = Cues.model_validate(found)
    except ValidationError as error:
        raise InputError(f"cues/{language}.yaml: {error}") from error
    twins = noun_frames(cues.frames, cues.by) if cues.noun_infinitives else ()
    return cues.model_copy(update={"frames": (*cues.frames, *twins)})


def _mapping(file: Traversable | Path) -> dict[str, Any]:
    """Return a file's keys and values, each scalar as a string: `no` and `on` are words here."""
    import yaml

    reader: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the one in C is ten times as fast
    loader = reader(file.read_text("utf-8"))
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise InputError(f"{file}: lists by name are expected")
        names = [key.value for key, _ in node.value]
        if twice := [name for name, other in pairwise(sorted(names)) if name == other]:
            raise InputError(f"{file}: {twice[0]!r} stands there twice")
        found: dict[str, Any] = loader.construct_document(node)
    except yaml.YAMLError as error:
        raise InputError(f"{file}: {error}") from error
    return found
