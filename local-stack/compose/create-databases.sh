#!/usr/bin/env bash
# A database a service, with the roles that work with it. The PostgreSQL image runs this when it makes its data directory;
# to bring an older one up to date, run it again:
#   docker compose exec postgresql bash /docker-entrypoint-initdb.d/create-databases.sh
set -euo pipefail

create_role() {
    local role=$1 password=$2
    psql --quiet --set ON_ERROR_STOP=1 --username postgres --set role="$role" --set password="$password" <<'SQL'
select format('create role %I login', :'role')
where not exists (select from pg_roles where rolname = :'role') \gexec
alter role :"role" password :'password';
SQL
}

# What the service's role owned in earlier days passes to the owner.
create_database() {
    local name=$1 owner=$2
    psql --quiet --set ON_ERROR_STOP=1 --username postgres --set name="$name" --set owner="$owner" <<'SQL'
select format('create database %I owner %I', :'name', :'owner')
where not exists (select from pg_database where datname = :'name') \gexec
revoke all on database :"name" from public;
\connect :"name"
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
reassign owned by :"name" to :"owner";
grant connect on database :"name" to :"name";
SQL
}

# Membership's tables belong to a role that only migrates, so that the service can't change its journal.
create_role membership_owner "$MEMBERSHIP_OWNER_PASSWORD"
create_role membership "$MEMBERSHIP_DATABASE_PASSWORD"
create_database membership membership_owner

create_role reporting "$REPORTING_DATABASE_PASSWORD"
create_database reporting reporting
