"""`python -m actorgraph` is the command line."""

from actorgraph.cli import main

main()
