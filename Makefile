# Horyzont: make run and make test are all a newcomer needs; both may be run again at any time.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PORT ?= 8080
CITY ?= Cities/gliwice
DATABASE ?= var/$(notdir $(CITY)).sqlite
RELEASE := .build/release/horyzont

.PHONY: help run build converters map-library debug test fast-test check format bench tls-check browser-test clean install

help:             ## Lists the targets.
	@grep -hE '^[a-z-]+: +##|^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

install:          ## Installs missing system packages by name.
	@scripts/install

build: install    ## Builds the program for use.
	swift build -c release --product horyzont

map-library:      ## Fetches the library that draws maps in the browser.
	@scripts/install-map

converters:       ## Installs the programs that make PDF and office documents of reports.
	@scripts/install-converters

run: build converters map-library ## Builds, makes the database with the city, serves, prints the address.
	$(RELEASE) serve --city $(CITY) --database $(DATABASE) --port $(PORT)

test: install     ## Builds and runs every test; ends with one summary line.
	@scripts/test

fast-test:        ## Runs the tests that need no program and no browser, once built.
	@scripts/test --fast

check: install    ## Format, walls between rooms, house rules.
	@scripts/check

format:           ## Formats all Swift sources.
	swift format -i -r Package.swift Sources Engines Tests Benchmarks

bench: build      ## Measures against the stated limits, beside peers.
	@Benchmarks/run

tls-check: install ## Builds with TLS and asks over HTTP/1.1 and HTTP/2.
	@scripts/check-tls

browser-test: install ## Drives a real browser through every page, with axe-core.
	@Tests/Browser/run

clean:            ## Removes what was built; databases stay.
	rm -rf .build .build-* .venv
