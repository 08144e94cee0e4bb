#!/usr/bin/env bash
# Builds what is needed and runs the benchmarks; see --help.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java=java
[[ -z ${JAVA_HOME:-} ]] || java=$JAVA_HOME/bin/java

build=true
options=()
for option in "$@"; do
    case $option in
        --no-build) build=false ;;
        *) options+=("$option") ;;
    esac
done

if $build; then
    echo "Building ..."
    mvn -q -B -ntp -Dstyle.color=never -f "$root/pom.xml" -Pbench -pl benchmarks,benchmarks/peers/debezium,benchmarks/peers/kafka-streams,benchmarks/peers/spring-modulith -am -Dmaven.test.skip package
fi
exec "$java" -Xmx512m -Dfile.encoding=UTF-8 -cp "$root/benchmarks/target/classes:$root/benchmarks/target/lib/*" \
    vn.congdoan.benchmarks.Benchmarks --root "$root" ${options[@]+"${options[@]}"}
