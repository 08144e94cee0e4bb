#!/usr/bin/env bash
# Run by the PostgreSQL image when it makes its data directory: a database and a role a service.
set -euo pipefail

create_database() {
    local name=$1 password=$2
    psql --quiet --set ON_ERROR_STOP=1 --username postgres \
        --set name="$name" --set password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
\connect :"name"
create extension unaccent;
create extension pg_trgm;
create extension btree_gist;
SQL
}

create_database membership "$MEMBERSHIP_DATABASE_PASSWORD"
create_database reporting "$REPORTING_DATABASE_PASSWORD"
