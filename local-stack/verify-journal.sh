#!/usr/bin/env bash
# Proves from outside that the journal still stands as it was written; see --help.
set -euo pipefail

usage() {
    cat <<'USAGE'
Usage: local-stack/verify-journal.sh [--organization CODE] [URL] [TOKEN_FILE]

Reads every row of the journal through GET /v1/journal, recomputes the hash chain
by the rule of docs/decisions/0002, and compares where it ends with the heads of
GET /v1/journal/streams. It shares no code with membership-service. Prints a line
a stream and names the first row that is not as it was written. Build first: run
./start.sh once, or mvn package.

  --organization CODE  the stream of one organization only
  URL                  of membership-service; http://localhost:8081
  TOKEN_FILE           an auditor's token; .local/tokens/auditor.jwt

CONGDOAN_MEMBERSHIP_PORT and CONGDOAN_HOME choose as they do for start.sh.

Ends with 0 when every stream is intact, with 1 when one is broken, with 2 when
that can't be said.
USAGE
}

fail() {
    echo "error: $*" >&2
    exit 2
}

organization=()
places=()
while [[ $# -gt 0 ]]; do
    case $1 in
        --organization)
            [[ $# -ge 2 ]] || fail "--organization needs a code"
            organization=("$2")
            shift
            ;;
        --help | -h) usage; exit 0 ;;
        -*) usage >&2; fail "unknown option: $1" ;;
        *) places+=("$1") ;;
    esac
    shift
done
[[ ${#places[@]} -le 2 ]] || { usage >&2; fail "too many arguments"; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
home=${CONGDOAN_HOME:-$root/.local}
url=${places[0]:-http://localhost:${CONGDOAN_MEMBERSHIP_PORT:-8081}}
token=${places[1]:-$home/tokens/auditor.jwt}
stack=$root/local-stack/target

[[ -r $token ]] || fail "no token in $token"
[[ -d $stack/classes && -d $stack/lib ]] || fail "nothing is built yet: run ./start.sh or mvn package"
java=java
if [[ -n ${JAVA_HOME:-} ]]; then
    java=$JAVA_HOME/bin/java
fi
command -v "$java" >/dev/null || fail "no Java found: install JDK 17 or later, or set JAVA_HOME"

exec "$java" -Xmx128m -cp "$stack/classes:$stack/lib/*" vn.congdoan.local.audit.AuditProgram \
    "$url" "$token" ${organization[@]+"${organization[@]}"}
