# Everything a newcomer needs: `make demo`, then `make test`. Python 3.11+ and make are all that has to be there.
PYTHON ?= python3
BIN := .venv/bin
DEMO := demo.db

.PHONY: help demo test check lint eval bench docs site explorer explorer-check clean

help:
	@echo "make demo   load the sample articles and show allies and claims"
	@echo "make test   install what the tests need and run them all"
	@echo "make check  lint, types and tests: what CI runs"
	@echo "make eval   measure the text loader on gold (EVAL=folder), the parser on treebanks (TREEBANKS=folder); writes docs/quality.md"
	@echo "make bench  measure reading, loading, syncing and exporting; writes docs/performance.md's tables"
	@echo "make explorer   build the explorer page's script and style from frontend/ (wants Node 20)"
	@echo "make docs   write anew what is made: the references, and the outputs in tutorial, how-tos and notebooks"
	@echo "make site   build the documentation site in site/: open site/index.html"

$(BIN)/actorgraph: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@# setuptools warns of any editable installation, which frightens who reads it for the first time.
	PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/.dev: $(BIN)/actorgraph pyproject.toml
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

demo: $(BIN)/actorgraph
	@rm -rf $(DEMO)
	$(BIN)/actorgraph load examples/articles/*.txt --into $(DEMO)
	$(BIN)/actorgraph query allies --in $(DEMO)
	$(BIN)/actorgraph query claims --in $(DEMO)

test: .venv/.dev
	$(BIN)/python -m pytest

lint: .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

check: lint test

EVAL ?= ../shared/eval
TREEBANKS ?= ../shared/data
MODEL := loaders/models/ud_de_nl_en
eval: .venv/.dev
	$(BIN)/python -m benchmarks.evaluate $(EVAL) --write
	$(BIN)/python -m actorgraph.loaders.train --data $(TREEBANKS)/ud --out $(MODEL) --score-only
	$(BIN)/python -m actorgraph.loaders.entities --data $(TREEBANKS)/ner --out $(MODEL) --score-only

bench: .venv/.dev
	$(BIN)/python -m pip install --quiet --group bench
	$(BIN)/python -m benchmarks.load
	$(BIN)/python -m benchmarks.rivals
	$(BIN)/python -m benchmarks.batches
	$(BIN)/python -m benchmarks.network
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.queries
	$(BIN)/python -m benchmarks.explorer

docs: .venv/.dev
	$(BIN)/python -m actorgraph.cli_reference
	$(BIN)/python -m actorgraph.query_reference examples/coast.jsonl
	$(BIN)/python -m actorgraph.ontology_reference
	$(BIN)/python -m website.consoles
	$(BIN)/python -m website.notebooks

site: .venv/.dev
	$(BIN)/python -m website.build site

# What users get is committed: only who changes frontend/ needs Node.
explorer:
	cd frontend && npm ci --no-audit --no-fund --loglevel=error && npm run --silent build

explorer-check:
	cd frontend && npm ci --no-audit --no-fund --loglevel=error && npm run --silent check

clean:
	rm -rf .venv $(DEMO) build dist site *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
