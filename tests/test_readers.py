"""Reading articles: encodings, HTML, front matter, and what can't be read."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest

from actorgraph.errors import InputError
from actorgraph.loaders.readers import MAX_BYTES, read_article

TEXT = "Die Rote Liga drohte mit „Folgen“.\r\n\r\nMehr nicht.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_encodings_are_told_apart(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "nachricht.txt"
    file.write_bytes(TEXT.encode(encoding))
    article = read_article(file)
    assert article.text == TEXT
    assert article.document["id"] == "nachricht"
    assert article.document["text_sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()


def test_another_encoding_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Präsident und König".encode("latin-1"))
    with pytest.raises(InputError, match="--encoding cp1252"):
        read_article(file)
    assert read_article(file, encoding="latin-1").text == "Präsident und König"


@pytest.mark.parametrize("encoding", ["latin-1", "ISO-8859-1", "latin1", "cp1252"])
def test_latin_1_is_that_of_windows(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("„Nie“, sagte König – und schwieg.".encode("cp1252"))
    assert read_article(file, encoding=encoding).text == "„Nie“, sagte König – und schwieg."


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("published: 7. März 2024", "2024-03-07"),
        ("published: 7.3.2024", "2024-03-07"),
        ("date: donderdag 7 maart 2024", "2024-03-07"),
        ("date: March 7, 2024", "2024-03-07"),
        ("date: 2024-03", "2024-03"),
        ("date: 2024-03-07T10:30:00+01:00", "2024-03-07T10:30:00+01:00"),
        ("date: 2023-01-01\npublished: 2024-03-07", "2024-03-07"),
    ],
)
def test_dates_of_the_front_matter(tmp_path: Path, line: str, published: str) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"---\n{line}\n---\nText.", "utf-8")
    assert read_article(file).document["published"] == published


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "binary"),
        (bytes(range(1, 32)) * 40, "binary"),
        (b"%PDF-1.7 x", "PDF"),
        (b"---\npublished: last week\n---\nText", "published: a date is .* not 'last week'"),
        (b"---\ndate: 03/07/2024\n---\nText", "published: a date is .* not '03/07/2024'"),
        (b"---\ntitle: x\n---\n \n", "holds no text"),
        (b"<html><body></body></html>", "HTML without an article"),
    ],
)
def test_what_is_no_article_gets_one_line(tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    with pytest.raises(InputError, match=reason) as error:
        read_article(file)
    assert "\n" not in str(error.value)


def test_missing_directory_unknown_encoding_and_size(tmp_path: Path) -> None:
    file = tmp_path / "big.txt"
    file.write_bytes(b"word " * (MAX_BYTES // 5 + 1))
    for source, encoding, reason in [
        (tmp_path / "none.txt", None, "does not exist"),
        (tmp_path, None, "is a directory"),
        (tmp_path / "nul\0.txt", None, "can't be read"),
        (file, None, "larger than 20 MB"),
    ]:
        with pytest.raises(InputError, match=reason):
            read_article(source, encoding=encoding)
    file.write_bytes(b"x")
    with pytest.raises(InputError, match="unknown encoding 'klingon'"):
        read_article(file, encoding="klingon")


def test_front_matter_gives_fields_and_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(
        '---\ntitle: "Talks: day two"\npublished: 2031-05-14\nlanguage: en\n\nsection: world\n---\nHello.\n'
    )
    article = read_article(file)
    assert article.text == "Hello.\n"
    assert article.document["title"] == "Talks: day two"
    assert article.document["published"] == "2031-05-14"
    assert article.document["section"] == "world"  # type: ignore[typeddict-item]


@pytest.mark.parametrize("text", ["---\nno field here\n---\nText", "--- \ntitle: x\nnever closed", "title: x\n\nText"])
def test_other_dashes_are_text(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.txt"
    file.write_text(text)
    assert read_article(file).text == text


def test_html_gives_text_and_metadata(tmp_path: Path) -> None:
    paragraph = "Der Hafenpakt tagte gestern und beschloss, wie es hieß, gar nichts weiter als eine neue Tagung. "
    file = tmp_path / "seite.html"
    html = (
        '<!DOCTYPE html><html lang="de"><head><title>Tagung</title><meta charset="iso-8859-1">'
        '<meta property="og:site_name" content="Gazette"><meta name="date" content="2021-05-14"></head>'
        f"<body><nav>Start</nav><article><h1>Tagung</h1><p>{paragraph * 4}</p>"
        f"<p>{paragraph * 3}</p></article></body></html>"
    )
    file.write_bytes(html.encode("latin-1"))
    article = read_article(file)
    assert paragraph.strip() in article.text
    assert "Start" not in article.text
    assert (article.document["title"], article.document["published"]) == ("Tagung", "2021-05-14")
    assert article.document["source"] == "Gazette"


@pytest.mark.parametrize(
    ("cut", "joined"),
    [
        ("It would con-\ntinue to.", "It would continue   to."),
        ("the Tide Bri-\r\ngade, she said", "the Tide Brigade,    she said"),
        ("denied in-\nvolvement\nand", "denied involvement  \nand"),
        ("Waffen-\nund Munitionslager", "Waffen-\nund Munitionslager"),
        ("the US-\nled strike", "the US-led  strike"),
        ("the Iran-\nbacked group", "the Iran-backed  group"),
        ("Nord-\nRhein 2031-\n2032 – no\n- a list", "Nord-\nRhein 2031-\n2032 – no\n- a list"),
        ("die His\u00adbol\u00adlah und Ver\u00ad\nbündete", "die Hisbollah und Verbündete"),
    ],
)
def test_words_cut_by_a_lines_end_are_joined(cut: str, joined: str) -> None:
    article = read_article("-", stream=io.BytesIO(cut.encode()))
    assert article.text.rstrip() == joined.rstrip()
    if "\u00ad" not in cut:
        assert len(article.text) == len(cut)


MARKDOWN = """# Talks at *Reed Harbour*

The [Tide Brigade](https://example.org/a_b) and the **Harbour
League** met, `as agreed`.

![The harbour](harbour.png)

| a | b |
| - | - |
| 1 | 2 |

* Ada Quill led one side.
* Ben Tarn the other.

> "Never", she said.

```
code
```
<div>a mark</div>
"""


def test_markdown_is_read_without_its_marks(tmp_path: Path) -> None:
    file = tmp_path / "talks.md"
    file.write_text(f"---\npublished: 2031-05-04\n---\n{MARKDOWN}", "utf-8")
    article = read_article(file)
    assert article.text == (
        "Talks at Reed Harbour\n\nThe Tide Brigade and the Harbour\nLeague met, as agreed.\n\n"
        'Ada Quill led one side.\n\nBen Tarn the other.\n\n"Never", she said.\n'
    )
    assert article.document["title"] == "Talks at Reed Harbour"
    assert article.document["published"] == "2031-05-04"
    file.rename(tmp_path / "talks.txt")
    assert read_article(tmp_path / "talks.txt").text == MARKDOWN


def test_heading_is_no_title_where_one_is_given(tmp_path: Path) -> None:
    file = tmp_path / "talks.markdown"
    file.write_text("---\ntitle: Day two\n---\n# Talks\n\nHello.\n", "utf-8")
    assert read_article(file).document["title"] == "Day two"


PAGES = [
    ("One\ntwo.\n", "One\ntwo.\n"),
    ("The Gazette  1\n\nThe Tide\n\f The Gazette  2\n\nBrigade left.\n\f", "The Tide\nBrigade left.\n"),
    ("One.\n- 1 -\n\fTwo.\n- 2 -\n\f", "One.\n\nTwo.\n"),
    ("Report\nOne.\n\fReport\n4 May\nTwo\n\f4 May\nthree.\n\fFour.\n", "One.\n\nTwo\nthree.\n\nFour.\n"),
    ("Port Sallow\nOne.\n\fTwo.\nA.\nB.\nPort Sallow\n", "Port Sallow\nOne.\n\nTwo.\nA.\nB.\nPort Sallow\n"),
    ("The Tide Bri-\n3\n\fgade left.\n4\n\f", "The Tide Brigade   left.\n"),
    ("Only one page.\n\f", "Only one page.\n"),
]


@pytest.mark.parametrize(("printed", "read"), PAGES)
def test_heads_and_feet_of_pages_are_no_text(printed: str, read: str) -> None:
    assert read_article("-", stream=io.BytesIO(printed.encode())).text == read


def test_standard_input_is_a_stream() -> None:
    article = read_article("-", stream=io.BytesIO(TEXT.encode()))
    assert (article.text, article.document["id"]) == (TEXT, "stdin")
