"""What Neo4j's driver raises, as one plain error of ours with what to do."""

from __future__ import annotations

from actorgraph.errors import TargetError
from actorgraph.graph.engine import refused, shorten

# What a server says whose disk takes no more: to the statement that met it, and to all others until it is restarted.
_DISK = ("TransactionLogError", "critical error, and needs to be restarted")


def translate(error: Exception, location: str, cypher: str = "") -> TargetError:
    """Return our error for one of the driver's: one line with what to do.

    It carries the server's words, never a user name, password or parameter.
    """
    from neo4j import exceptions

    code = str(getattr(error, "code", None) or "")
    if "AccessMode" in code:
        return refused(cypher)
    if isinstance(error, exceptions.AuthError):
        return TargetError(f"{location} refuses the login; check user and password, after some failures wait a while")
    if isinstance(error, exceptions.ServiceUnavailable | exceptions.SessionExpired):
        return TargetError(f"no Neo4j answers at {location}; is it running, and is this its Bolt port?")
    if "DatabaseNotFound" in code:
        return TargetError(f"{location} has no such database: {_words(error)}")
    if any(word in code + _words(error) for word in _DISK):
        return TargetError(
            f"{location} can't write to its disk, which may be full; make room, restart it and run this again: "
            f"{_words(error)}"
        )
    for kinds, text in (
        ((exceptions.Forbidden,), "{} forbids this to the user, ask for the right or use another: {}"),
        ((exceptions.CypherSyntaxError, exceptions.CypherTypeError), "{} finds the Cypher wrong: {}"),
        ((exceptions.ConstraintError,), "{} found a key twice, is another sync at work? {}"),
        ((exceptions.ConfigurationError,), "{} can't be used as it is given: {}"),
        ((exceptions.TransientError,), "{} is starting or overloaded, try again: {}"),
        ((exceptions.Neo4jError,), "{} refuses the statement: {}"),
    ):
        if isinstance(error, kinds):
            return TargetError(text.format(location, _words(error)))
    return TargetError(f"talking to {location} failed: {_words(error)}")


def _words(error: Exception) -> str:
    words = getattr(error, "message", None) or str(error) or type(error).__name__
    return shorten(str(words), 300)
