#!/usr/bin/env bash
# Writes the secrets of docker-compose.yml to .env; what stands there already stays. Needs openssl.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
umask 077

new=true
[[ -f .env ]] && new=false

keep_or_make() {
    local name=$1 kind=$2
    if ! grep -q "^$name=" .env 2>/dev/null; then
        case $kind in
            password) echo "$name=$(openssl rand -hex 24)" >>.env ;;
            key) echo "$name=$(openssl rand -base64 32)" >>.env ;;
        esac
        $new || echo "Added $name to .env."
    fi
}

keep_or_make POSTGRES_PASSWORD password
if ! $new && ! grep -q '^MEMBERSHIP_OWNER_PASSWORD=' .env; then
    echo "A database from before membership's tables had an owner needs, once PostgreSQL runs anew:"
    echo "docker compose exec postgresql bash /docker-entrypoint-initdb.d/create-databases.sh"
fi
keep_or_make MEMBERSHIP_OWNER_PASSWORD password
keep_or_make MEMBERSHIP_DATABASE_PASSWORD password
keep_or_make REPORTING_DATABASE_PASSWORD password
keep_or_make CONGDOAN_CITIZEN_NUMBER_ENCRYPTION_KEY key
keep_or_make CONGDOAN_CITIZEN_NUMBER_INDEX_KEY key
# Of Keycloak: its first administrator, and the accounts of agencies and of reporting-service in the realm.
keep_or_make KEYCLOAK_ADMIN_PASSWORD password
keep_or_make CONGDOAN_AGENCY_TAX_SECRET password
keep_or_make CONGDOAN_AGENCY_SOCIAL_INSURANCE_SECRET password
keep_or_make CONGDOAN_REPORTING_SERVICE_SECRET password

$new && echo "Wrote .env; whoever loses it can no longer read the citizen numbers."
exit 0
