# Everything works in .venv and needs no root. `make help` lists the targets.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
SPACE := catalogs/longsha
LIST := catalogs/heilongjiang/catalogues/street

.DEFAULT_GOAL := help
SECONDS ?= 60
KILLS ?= 100

.PHONY: help setup demo test check format lint types imports bench pythons kills fuzz clean

help:           ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/:/'

$(READY): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

setup: $(READY) ## make .venv with all that is needed

demo: $(READY)  ## check, derive, compare and publish the lists of a real district
	@echo '== 1. validate $(SPACE)'
	@$(BIN)/dutylist validate $(SPACE)
	@echo '== 2. derive: the district from the province, one list for each of seven streets'
	@$(BIN)/dutylist derive -w $(SPACE) -o demo/lists
	@$(BIN)/dutylist derive -w $(SPACE) 五龙街道 --explain safety-straw
	@$(BIN)/dutylist consistency -w $(SPACE) --format html -o demo/consistency.html
	@$(BIN)/dutylist departments -w $(SPACE) emergency | head -n 5
	@$(BIN)/dutylist reconcile -w $(SPACE) | grep 合计 | head -n 1
	@echo '== 3. diff: what new laws changed in the provincial catalogue, 2026.1 against 2026.2'
	@$(BIN)/dutylist diff $(LIST)-2026.1.yaml $(LIST)-2026.2.yaml -o demo/changes.html
	@$(BIN)/dutylist diff $(LIST)-2026.1.yaml $(LIST)-2026.2.yaml -o demo/changes.xlsx
	@$(BIN)/dutylist diff $(LIST)-2026.1.yaml $(LIST)-2026.2.yaml | head -n 12
	@echo '   …'
	@echo '   the gate: a department hands city-park.1 down, and is told no'
	@rm -rf demo/slipped && mkdir -p demo/slipped && cp -r $(SPACE) $(dir $(SPACE))heilongjiang demo/slipped
	@sed '/id: city-park.1$$/,/by:/s/by: .*/by: local/' $(SPACE)/catalogues/differentiated.yaml > demo/slipped/longsha/catalogues/differentiated.yaml
	@! $(BIN)/dutylist diff --gate $(SPACE) demo/slipped/longsha 2>/dev/null
	@$(BIN)/dutylist record list -w $(SPACE)
	@echo '== 4. render: Excel and HTML'
	@$(BIN)/dutylist render -w $(SPACE) demo/lists -o demo/public
	@$(BIN)/dutylist render -w $(SPACE) -o demo/public
	@echo '== 5. trace and stats'
	@$(BIN)/dutylist trace -w $(SPACE) 消防法第三十二条 | tail -n 1
	@$(BIN)/dutylist stats -w $(SPACE) | head -n 3
	@echo '== 6. the legal basis: read a citation, look it up, ask what its repeal would touch'
	@echo '依据固体废物污染环境防治法第四十九条第2款' | $(BIN)/dutylist basis parse - || true
	@$(BIN)/dutylist basis show -w $(SPACE) 固体废物污染环境防治法第四十九条 | head -n 8 || true
	@$(BIN)/dutylist basis impact -w $(SPACE) 消防法 --repealed-by 设想的新法 --on 2027-01-01 | tail -n 2 || true
	@$(BIN)/dutylist basis check -w $(SPACE) --format html -o demo/coverage.html
	@echo
	@echo 'Open these:'
	@echo '  demo/public/230202001-longsha-street.html   五龙街道 as a web page (a phone shows it, too)'
	@echo '  demo/public/230202001-longsha-street.xlsx   the same as a workbook'
	@echo '  demo/public/longsha-street-2026.1.html      the reference catalogue of the district'
	@echo '  demo/consistency.html                       all lists side by side, item by item'
	@echo '  demo/changes.html                           what new laws changed, both versions side by side'
	@echo '  demo/changes.xlsx                           the same as the adjustment table of a notice'
	@echo '  demo/coverage.html                          which law carries which part of the lists'
	@echo '  demo/lists/230202001-longsha-street.yaml    the generated list, each item with its origin'

test: $(READY)  ## run all tests
	@$(BIN)/python -m pytest -n auto --dist worksteal

check: format lint types imports test ## all that CI runs

format: $(READY) ## is everything formatted?
	@$(BIN)/ruff format --check src tests tools

lint: $(READY)  ## ruff, all rules
	@$(BIN)/ruff check src tests tools

types: $(READY) ## mypy --strict
	@$(BIN)/mypy

imports: $(READY) ## the layers of the house
	@$(BIN)/lint-imports

pythons: $(READY) ## the tests with every other Python found: 3.11, 3.12, 3.13
	@$(BIN)/python tools/pythons.py -q -n auto --dist worksteal
	@$(BIN)/python -m pytest -q tests/portability

kills: $(READY) ## kill every command that writes KILLS times, at any moment
	@DUTYLIST_FAULTS=all DUTYLIST_KILLS=$(KILLS) $(BIN)/python -m pytest -q -n auto tests/faults/test_kills.py

fuzz: $(READY)  ## coverage-guided fuzzing for SECONDS, or with DOOR=law of one reader
	@test -d .fuzz || $(PYTHON) -m venv .fuzz
	@.fuzz/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev]' atheris
	@.fuzz/bin/python tests/fuzz/atheris_target.py $(SECONDS) $(DOOR)

bench: $(READY) ## the ratios of docs/performance.md
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check check-jsonschema
	@PYTHONPATH=tests $(BIN)/python -m bench.run
	@PYTHONPATH=tests $(BIN)/python -m bench.html
	@PYTHONPATH=tests $(BIN)/python -m bench.index
	@PYTHONPATH=tests $(BIN)/python -m bench.impact
	@PYTHONPATH=tests $(BIN)/python -m bench.writing
	@test -d .bench || $(PYTHON) -m venv .bench
	@.bench/bin/python -m pip install --quiet --disable-pip-version-check 'deepdiff[cli]' graphtage daff
	@PYTHONPATH=tests $(BIN)/python -m bench.diff .bench/bin

clean:          ## remove what the targets made
	@rm -rf .venv .venv-* .bench .fuzz demo .pytest_cache .mypy_cache .ruff_cache
