# Sourced by the programs of an archive: a Java 25 runtime, and what an upgrade moves.

say() { printf '%s\n' "$*"; }
stop() { printf 'Plenum: %s\n' "$*" >&2; exit 2; }

java_version() { "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1; }

find_java() { # finds $java
    local version
    for java in "${JAVA_HOME:-}/bin/java" "$(command -v java)" /usr/lib/jvm/*/bin/java /opt/java/*/bin/java /opt/*/bin/java; do
        [ -x "$java" ] || continue
        version=$(java_version "$java")
        if [ "${version:-0}" -ge 25 ]; then return; fi
    done
    stop "a Java runtime (JRE) 25 or newer is needed. Install one (Eclipse Temurin 25, say) or point JAVA_HOME at it."
}

# Keys and trusted servers of OPC UA were the server's before there were gateways.
move_trust_to_gateway() { # move_trust_to_gateway DATA-OF-THE-SERVER
    [ -d "$1/opcua" ] && [ ! -e "$1/gateways/opcua/opcua" ] && [ -w "$1" ] || return 0
    mkdir -p "$1/gateways/opcua" && mv "$1/opcua" "$1/gateways/opcua/opcua" ||
        stop "cannot move $1/opcua to $1/gateways/opcua; give both to this user."
}

# The C library's arenas for each thread would keep what a JVM has long given back.
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}
