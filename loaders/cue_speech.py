"""Words of saying: verbs, sources, what makes words a denial, a threat or a claim of responsibility."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from actorgraph.loaders.cue_entries import According, Entry, Reporting, Responsibility, SpeechKind, Verb, Words, verbs

__all__ = ["SpeechCues"]


class SpeechCues(Entry):
    """What is known of how a language tells who said what."""

    speech: dict[SpeechKind, tuple[str, ...]] = Field(default={})
    responsibility: tuple[Responsibility, ...] = ()
    reporting: tuple[Reporting, ...] = ()
    according: According = According()
    statements: Words = frozenset()
    """Nouns of what was said ("statement"), behind which or in which it stands."""

    # Speakers
    pronoun_speakers: dict[str, Literal["Person", "Organization", "any"]] = Field(default={})
    """Pronouns that a speaker may be, with the class of whom they mean."""
    not_speakers: Words = frozenset()
    """Pronouns that no speaker is ("jemand")."""
    unnamed_heads: Words = frozenset()
    """Nouns of speakers without a name ("sources", "officials")."""

    partitives: Words = frozenset()
    """Words before "of" and those whom they are taken from ("one of the women")."""

    # What a verb of saying takes
    asking: Words = frozenset()
    """Verbs whose demand stands behind one of the `object_prepositions` ("ruft zu … auf")."""
    object_prepositions: Words = frozenset()
    hearer_prepositions: Words = frozenset()
    """Prepositions before whom one asks for something ("appealed to both sides to …")."""
    requests: Words = frozenset()
    """Verbs whose object is the one who is asked."""
    stating: Words = frozenset()
    """Verbs of saying under which an infinitive tells what is so, not what will be ("zegt X te treffen")."""
    dismissals: Words = frozenset()
    """What somebody calls that he denies ("calls the report a lie")."""
    disputing: Words = frozenset()
    """Verbs of denying that say so only of a clause ("bestrijdt dat …", but "bestrijdt de rebellen")."""
    wishing: Words = frozenset()
    """Verbs that demand only with a clause of their own ("wants X to …")."""
    accusing: Words = frozenset()
    """Verbs whose reproach follows "of" or "for"."""
    ordering: Words = frozenset()
    """Verbs whose object is what is ordered."""
    rejecting: Words = frozenset()
    """Verbs that deny only one of the `allegations`."""
    allegations: Words = frozenset()
    tolls: Words = frozenset()
    """Nouns of losses, which a verb of demanding takes without saying anything ("claimed lives")."""
    evidence: Words = frozenset()
    """Verbs with a thing as the speaker ("geht aus … hervor")."""
    believing: Words = frozenset()
    """Verbs that deny what they take where they are negated."""
    silencing: Words = frozenset()
    """Verbs of not saying something ("declined to say"); only where negations stand before the verb."""
    urging: Words = frozenset()
    """Verbs whose participle behind a comma the tagger may take for a noun (", urging Y to …")."""
    forthcoming: Words = frozenset()
    """Words before an infinitive of what is still to be said ("is set to announce")."""
    passive_reports: Words = frozenset()
    """Verbs with whose infinitive nobody says anything ("men said to be hiding", "agreed to leave")."""
    telling: Words = frozenset()
    """Verbs of saying with whom is told as their first object ("told parliament the talks were over")."""
    quoting: Words = frozenset()
    """Verbs whose object says what follows "as saying"."""
    responses: Words = frozenset()
    """Nouns behind the word for "as" or "if" that make it "as" ("als vergelding voor")."""
    labels: Words = frozenset()
    """Verbs by which somebody calls something a name."""
    label_openers: Words = frozenset()
    """What stands before such a name."""

    # Kinds of speech
    owning: tuple[str, ...] = ()
    """Phrases that claim a deed."""
    disowning: tuple[str, ...] = ()
    """Phrases that deny a deed."""
    no_news: Words = frozenset()
    """Words that deny nothing when they are denied ("is no secret", "is not new")."""
    vows: Words = frozenset()
    """Verbs whose speaker threatens whatever harm he speaks of."""
    warnings: Words = frozenset()
    """Verbs whose speaker threatens with harm of his own."""
    harm: Words = frozenset()
    """Verbs of what is threatened."""
    menaces: tuple[str, ...] = ()
    """Phrases that threaten whoever is their subject ("will pay a high price")."""

    @cached_property
    def speech_verbs(self) -> dict[Verb, SpeechKind]:
        """Every verb of saying with its kind; `quote_only` ones need quotation marks."""
        return {verb: kind for kind, words in self.speech.items() for verb in sorted(verbs(words))}

    @cached_property
    def saying(self) -> frozenset[str]:
        """The lemmas of the verbs of saying, without separable parts."""
        return frozenset(lemma for lemma, _ in self.speech_verbs)

    @cached_property
    def speech_index(self) -> dict[str, tuple[tuple[int, Verb, SpeechKind], ...]]:
        """The verbs of saying by lemma, with and without their separable part, each with its rank among all."""
        found: dict[str, list[tuple[int, Verb, SpeechKind]]] = {}
        for rank, ((lemma, part), kind) in enumerate(self.speech_verbs.items()):
            for form in {lemma, part + lemma}:
                found.setdefault(form, []).append((rank, (lemma, part), kind))
        return {form: tuple(entries) for form, entries in found.items()}
