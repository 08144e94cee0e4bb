#!/usr/bin/env bash
# Writes the secrets of docker-compose.yml to .env, once, and tokens of each role, valid for 30 days, to
# .local/compose/tokens. Needs openssl.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
umask 077

directory=.local/compose
key=$directory/token-signing.pem
mkdir -p "$directory/tokens"

secret() {
    openssl rand -base64 32
}

if [[ ! -f .env ]]; then
    openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$key" 2>/dev/null ||
        openssl genrsa -out "$key" 2048
    cat >.env <<ENV
POSTGRES_PASSWORD=$(openssl rand -hex 24)
MEMBERSHIP_OWNER_PASSWORD=$(openssl rand -hex 24)
MEMBERSHIP_DATABASE_PASSWORD=$(openssl rand -hex 24)
REPORTING_DATABASE_PASSWORD=$(openssl rand -hex 24)
CONGDOAN_OIDC_PUBLIC_KEY=$(openssl pkey -in "$key" -pubout -outform DER | openssl base64 -A)
CONGDOAN_CITIZEN_NUMBER_ENCRYPTION_KEY=$(secret)
CONGDOAN_CITIZEN_NUMBER_INDEX_KEY=$(secret)
ENV
    echo "Wrote .env; whoever loses it can no longer read the citizen numbers."
fi
if ! grep -q '^MEMBERSHIP_OWNER_PASSWORD=' .env; then
    echo "MEMBERSHIP_OWNER_PASSWORD=$(openssl rand -hex 24)" >>.env
    echo "Added the owner of membership's tables to .env; a database from before then needs, once PostgreSQL runs anew:"
    echo "docker compose exec postgresql bash /docker-entrypoint-initdb.d/create-databases.sh"
fi

base64url() {
    openssl base64 -A | tr '+/' '-_' | tr -d '='
}

token() {
    local name=$1 roles=$2 more=${3:-} now
    now=$(date +%s)
    local signed
    signed=$(printf '{"alg":"RS256","typ":"JWT"}' | base64url).$(
        printf '{"iss":"https://id.congdoan.local","aud":"congdoan","sub":"%s@congdoan.local","roles":[%s]%s,"iat":%d,"exp":%d}' \
            "$name" "$roles" "$more" "$now" $((now + 30 * 24 * 60 * 60)) | base64url)
    printf '%s.%s' "$signed" "$(printf '%s' "$signed" | openssl dgst -sha256 -sign "$key" -binary | base64url)" \
        >"$directory/tokens/$name.jwt"
}

token city-officer '"city-officer"'
token district-officer '"district-officer"' ',"organization":"HN-CAUGIAY"'
token partner '"partner"'
token auditor '"auditor"'
token operator '"operator"'
# Read by the container's user, whoever that is.
token reporting-service '"operator","auditor"'
chmod a+x "$directory" "$directory/tokens"
chmod a+r "$directory/tokens/reporting-service.jwt"
echo "Wrote $directory/tokens/<role>.jwt of city-officer, district-officer, partner, auditor and operator."
