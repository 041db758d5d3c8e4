# What makes the next start quick.

# Once for each build, after a while and with what the machine has left over: an empty server and an empty virtual building are started beside,
# looked at, and ended again, and their JVMs keep what they have loaded and learnt.
prepare_next_start() {
    # Whatever happens, nothing of it stays.
    trap end_beside EXIT
    trap 'exit 0' INT TERM
    all_prepared && return
    [ -z "${PLENUM_DATABASE_URL:-}" ] || return 0
    "$JAVA_HOME/bin/java" -XX:+PrintFlagsFinal --version 2>/dev/null | grep -q AOTCacheOutput || return 0
    rest 20
    has_memory || return 0
    beside=$(mktemp -d "$cache/beside.XXXXXX") && mkdir "$beside/server" && keep_private "$beside" && keep_private "$beside/server" || return 0
    [ "$with_emulator" = no ] || prepare_one "$(emulator_jar opcua)" emulator_beside 'listening 18181'
    prepare_one "$jar" server_beside serving_beside
}

all_prepared() {
    is_prepared "${jar%.jar}" || return
    [ "$with_emulator" = no ] && return
    local emulator
    emulator=$(emulator_jar opcua)
    is_prepared "${emulator%.jar}"
}

has_memory() { [ "$(awk '/MemAvailable/ { print int($2 / 1024) }' /proc/meminfo 2>/dev/null || echo 0)" -ge 2500 ]; }

prepare_one() { # prepare_one JAR START-COMMAND READY-COMMAND
    local deadline=$((SECONDS + 600)) base=${1%.jar} name
    name=$(basename "$base")
    is_prepared "$base" && return
    ("$2" -XX:AOTCacheOutput="$base.part") >"$beside/$name.log" 2>&1 8>&- &
    beside_pid=$!
    renice -n 19 "$beside_pid" >/dev/null 2>&1
    until eval "$3"; do
        kill -0 "$beside_pid" 2>/dev/null && [ $SECONDS -lt $deadline ] || { not_prepared "$name"; return 0; }
        rest 1
    done
    kill "$beside_pid" 2>/dev/null
    wait "$beside_pid" 2>/dev/null
    beside_pid=
    mv "$base.part" "$base.aot" 2>/dev/null || not_prepared "$name"
}

# Nothing is lost by that but seconds; whoever wonders finds why.
not_prepared() { (umask 077; cp "$beside/$1.log" "$data/log/prepare-$1.log" 2>/dev/null); }

# Without mercy: a JVM that is asked to end would first write down what it has learnt. Its database goes by itself.
end_beside() {
    [ -n "${beside:-}" ] || return 0
    [ -z "${beside_pid:-}" ] || { kill -9 "$beside_pid" && wait "$beside_pid"; } 2>/dev/null
    local postmaster=$beside/server/database/cluster/postmaster.pid
    while [ -f "$postmaster" ] && kill -INT "$(head -n 1 "$postmaster")" 2>/dev/null; do sleep 0.2; done
    rm -rf "$beside" "$root"/target/app/*.part{,.config} "$root"/target/{emulator,gateway}-*/app/*.part{,.config}
}

# With ports of its own: nobody may find two buildings.
emulator_beside() { # emulator_beside JVM-OPTION
    small_main 96m "$(emulator_jar opcua)" io.plenum.emulator.EmulatorMain "$1" -- \
        --control-port 18181 --opcua-port 14841 --data "$beside/emulator"
}

port_beside() { echo $((port + 10000 < 65536 ? port + 10000 : port - 10000)); }

server_beside() { # server_beside JVM-OPTION
    unset PLENUM_ADMIN_PASSWORD
    export PLENUM_DATA=$beside/server PLENUM_LINK_PORT=0 PLENUM_PORT
    PLENUM_PORT=$(port_beside)
    server "$1" --
}

serving_beside() { port=$(port_beside) serving /login; }
