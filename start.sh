#!/usr/bin/env bash
# Runs the whole system on this machine; see --help.
set -euo pipefail

# A script that starts this one in the background leaves it deaf to Ctrl-C, which nothing but a new start can mend.
if [[ $(trap -p INT) == "trap -- '' SIGINT" ]] && env --default-signal=INT true 2>/dev/null; then
    exec env --default-signal=INT "$BASH" "${BASH_SOURCE[0]}" "$@"
fi

usage() {
    cat <<'USAGE'
Usage: ./start.sh [--fresh] [--demo] [--no-build] [--help]

Builds what is out of date, then runs PostgreSQL, Kafka, membership-service and
reporting-service in the foreground until Ctrl-C. Needs a JDK (17 or later) and
Maven (3.8.6 or later), nothing else. Data, logs, keys and tokens are kept under
.local/ between runs.

  --fresh     wipe what earlier runs have left under .local/, and start anew
  --demo      load the demo data through the public API and print the progress
              table; the second time this changes nothing
  --no-build  run what was built last
  --help      print this

Environment variables choose the ports, and another directory than .local/:

  CONGDOAN_MEMBERSHIP_PORT   8081
  CONGDOAN_REPORTING_PORT    8082
  CONGDOAN_POSTGRESQL_PORT   5433
  CONGDOAN_KAFKA_PORT        9092
  CONGDOAN_HOME              .local
USAGE
}

fail() {
    echo "error: $*" >&2
    exit 1
}

options=()
build_first=true
for option in "$@"; do
    case $option in
        --fresh | --demo) options+=("$option") ;;
        --no-build) build_first=false ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; fail "unknown option: $option" ;;
    esac
done

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=${CONGDOAN_HOME:-$root/.local}
[[ $home == /* ]] || home=$PWD/$home
cd "$root"

require_tools() {
    java=java
    javac=javac
    if [[ -n ${JAVA_HOME:-} ]]; then
        java=$JAVA_HOME/bin/java
        javac=$JAVA_HOME/bin/javac
    fi
    command -v "$javac" >/dev/null || fail "no JDK found: install JDK 17 or later, or set JAVA_HOME"
    local version
    version=$("$javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    [[ ${version:-0} -ge 17 ]] || fail "JDK 17 or later is needed; this is JDK ${version:-of an unknown version}: $javac"
}

# Whether anything is newer than the last build, or not built at all.
out_of_date() {
    local built=local-stack/target/built
    [[ -f $built && -d local-stack/target/lib ]] || return 0
    for service in membership-service reporting-service; do
        [[ -f $service/target/quarkus-app/quarkus-run.jar ]] || return 0
    done
    local newer
    newer=$(find pom.xml api-contracts membership-service reporting-service local-stack \
        -name target -prune -o -type f -newer "$built" -print)
    [[ -n $newer ]]
}

build() {
    command -v mvn >/dev/null || fail "no Maven found: install Maven 3.8.6 or later"
    local version
    version=$(mvn -version | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
    [[ $(printf '%s\n' 3.8.6 "$version" | sort -V | head -n 1) == 3.8.6 ]] ||
        fail "Maven 3.8.6 or later is needed; this is $version"
    echo "Building; the first time this downloads what it needs and takes some minutes ..."
    mvn -q -B -ntp -Dstyle.color=never -Dmaven.test.skip package || fail "the build failed"
}

require_tools
if $build_first; then
    if out_of_date; then
        build
    fi
elif [[ ! -d local-stack/target/lib ]]; then
    fail "nothing is built yet: start without --no-build"
fi

# In a process group of its own, so that Ctrl-C reaches this shell only, and everything stops in good order.
set -m
"$java" -Xmx128m -cp "local-stack/target/classes:local-stack/target/lib/*" vn.congdoan.local.LocalStack \
    "$root" "$home" ${options[@]+"${options[@]}"} &
stack=$!
set +m

asked=false
stop() {
    asked=true
    kill -TERM "$stack" 2>/dev/null || true
}
trap stop INT TERM HUP

status=0
while kill -0 "$stack" 2>/dev/null; do
    status=0
    wait "$stack" || status=$?
done
if $asked; then
    exit 0
fi
exit "$status"
