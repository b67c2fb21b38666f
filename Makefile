# lich: from a written programme to calendars.
#
#   make run       install what is missing, build, plan the shipped programme and write its feeds
#   make test      all tests
#   make format    write the sources as the project writes them;  make lint  only look
#   make bench     measure the main job
#   make install   PREFIX=/usr/local

SHELL     := /bin/bash
SWIFT     ?= swift
PREFIX    ?= /usr/local
WORKSPACE ?= calendars/soc-trang
# Linked statically, lich starts in half the time and needs no Swift on the machine it is copied to.
RELEASE   := -c release --static-swift-stdlib
LICH      := .build/release/lich
SOURCES   := Sources Tests Benchmarks Package.swift

.PHONY: run build test format lint bench install system

run: build
	@$(LICH) --workspace $(WORKSPACE) check
	@$(LICH) --workspace $(WORKSPACE) plan || [ $$? -eq 2 ]
	@$(LICH) --workspace $(WORKSPACE) export >/dev/null
	@echo
	@$(LICH) --workspace $(WORKSPACE) agenda --days 60
	@echo
	@echo "Lịch · Feeds: $(WORKSPACE)/feeds"

build: system
	@$(SWIFT) build $(RELEASE) --product lich

# The tests ask servers with curl and openssl, compare with nginx, and lock a database with sqlite3.
test: PROGRAMS := nginx curl openssl sqlite3
test: system
	@$(SWIFT) test $(SWIFT_TEST_FLAGS)

format:
	@$(SWIFT) format -i -r $(SOURCES)

lint:
	@$(SWIFT) format lint --strict -r $(SOURCES)

bench: system
	@$(SWIFT) build -c release --product lich-bench
	@.build/release/lich-bench main-job $(WORKSPACE)

install: build
	@install -D -m 755 $(LICH) "$(DESTDIR)$(PREFIX)/bin/lich"
	@echo "$(DESTDIR)$(PREFIX)/bin/lich"

# What the build needs of the system, and only what is not there.
system:
	@if ! command -v $(SWIFT) >/dev/null; then \
	    echo "lỗi: không có Swift. Cài Swift 6.2 trở lên: https://www.swift.org/install" >&2; \
	    echo "error: there is no Swift. Install Swift 6.2 or newer: https://www.swift.org/install" >&2; exit 1; fi; \
	if ! fault=$$($(SWIFT) --version 2>&1); then \
	    echo "lỗi: Swift không chạy được: $$fault. Cài các gói Swift cần, ghi ở https://www.swift.org/install" >&2; \
	    echo "error: Swift does not run: $$fault. Install what it needs, see https://www.swift.org/install" >&2; exit 1; fi; \
	missing=""; \
	[ -e /usr/include/libical/ical.h ] || missing="$$missing libical-dev"; \
	[ -e /usr/include/sqlite3.h ] || missing="$$missing libsqlite3-dev"; \
	[ -e /usr/include/sha256.h ] || missing="$$missing libmd-dev"; \
	[ -e /usr/include/zip.h ] || missing="$$missing libzip-dev"; \
	[ -e /usr/include/expat.h ] || missing="$$missing libexpat1-dev"; \
	[ -e /usr/include/xlsxwriter.h ] || missing="$$missing libxlsxwriter-dev"; \
	[ -e /usr/include/qrencode.h ] || missing="$$missing libqrencode-dev"; \
	[ -e /usr/include/zlib.h ] || missing="$$missing zlib1g-dev"; \
	[ -e /usr/share/zoneinfo/Asia/Ho_Chi_Minh ] || missing="$$missing tzdata"; \
	[ -e /usr/include/stdio.h ] || missing="$$missing libc6-dev"; \
	ls /usr/lib/gcc/*/*/libstdc++.so >/dev/null 2>&1 || missing="$$missing g++"; \
	command -v git >/dev/null || missing="$$missing git"; \
	for program in $(PROGRAMS); do command -v $$program >/dev/null || missing="$$missing $$program"; done; \
	[ -n "$$missing" ] || exit 0; \
	if ! command -v apt-get >/dev/null; then \
	    echo "lỗi: thiếu$$missing, và không có apt-get. Cài bằng công cụ của hệ thống này." >&2; \
	    echo "error: missing$$missing, and there is no apt-get. Install them as this system does." >&2; exit 1; fi; \
	sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	echo "cài · installing:$$missing" >&2; \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=900 update -qq && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=900 install -y -qq \
	    --no-install-recommends $$missing >/dev/null
