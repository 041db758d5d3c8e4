# What makes the next start quick.

# Once for each build, after a while and with what the machine has left over: each program is started beside, empty and with ports of its
# own, looked at, and ended again, and its JVM keeps what it has loaded and learnt.
prepare_next_start() {
    # Whatever happens, nothing of it stays.
    trap end_beside EXIT
    trap 'exit 0' INT TERM
    local kind
    all_prepared && return
    [ -z "${PLENUM_DATABASE_URL:-}" ] || return 0
    "$JAVA_HOME/bin/java" -XX:+PrintFlagsFinal --version 2>/dev/null | grep -q AOTCacheOutput || return 0
    # A test waits for what is prepared, not for the machine to be idle.
    [ -n "${PLENUM_PREPARE_AT_ONCE:-}" ] || rest 20
    has_memory || return 0
    beside=$(mktemp -d "$cache/beside.XXXXXX") && mkdir "$beside/server" && keep_private "$beside" && keep_private "$beside/server" || return 0
    for kind in $gateway_kinds; do prepare_one "$(gateway_jar "$kind")" "gateway_beside $kind" 'says collects'; done
    if [ "$with_emulator" = yes ]; then
        prepare_one "$(emulator_jar bacnet)" face_beside 'says on.the.network'
        prepare_one "$(emulator_jar opcua)" emulator_beside 'listening 18181'
    fi
    prepare_one "$jar" server_beside serving_beside
}

all_prepared() {
    local one jars=("$jar" "$(gateway_jar bacnet)" "$(gateway_jar opcua)")
    [ "$with_emulator" = no ] || jars+=("$(emulator_jar bacnet)" "$(emulator_jar opcua)")
    for one in "${jars[@]}"; do is_prepared "${one%.jar}" || return; done
}

has_memory() { [ "$(awk '/MemAvailable/ { print int($2 / 1024) }' /proc/meminfo 2>/dev/null || echo 0)" -ge 2500 ]; }

prepare_one() { # prepare_one JAR START-COMMAND READY-COMMAND
    local deadline=$((SECONDS + 600)) base=${1%.jar} name
    name=$(basename "$base")
    is_prepared "$base" && return
    # shellcheck disable=SC2086
    ($2 -XX:AOTCacheOutput="$base.part") >"$beside/$name.log" 2>&1 8>&- &
    beside_pid=$!
    # A test on a busy machine does not wait for what is left over.
    [ -n "${PLENUM_PREPARE_AT_ONCE:-}" ] || renice -n 19 "$beside_pid" >/dev/null 2>&1
    until eval "$3"; do
        # Not for a launcher that was killed meanwhile.
        kill -0 $$ 2>/dev/null || exit 0
        kill -0 "$beside_pid" 2>/dev/null && [ $SECONDS -lt $deadline ] || { not_prepared "$name"; return 0; }
        rest 1
    done
    kill "$beside_pid" 2>/dev/null
    wait "$beside_pid" 2>/dev/null
    beside_pid=
    mv "$base.part" "$base.aot" 2>/dev/null || not_prepared "$name"
}

says() { grep -q "$1" "$beside/$name.log"; } # says PATTERN

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

# Without a server to connect to: most of a start is before that.
gateway_beside() { # gateway_beside KIND JVM-OPTION
    small_main 128m "$(gateway_jar "$1")" io.plenum.uplink.GatewayMain "$2" -- --data "$beside/gateway-$1" --local "$beside/none" --name "$1"
}

# With addresses and ports of its own: nobody may find two buildings.
face_beside() { # face_beside JVM-OPTION
    small_main 48m "$(emulator_jar bacnet)" io.plenum.emulator.FaceMain "$1" -- \
        --control-port "$control_port" --bacnet-prefix 127.0.9. --bacnet-port 47909 --data "$beside/emulator"
}

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
