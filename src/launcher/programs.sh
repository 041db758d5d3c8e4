# The programs an installation consists of: which JVM each is and what it is given.

java_main() { # java_main MAIN-CLASS JVM-OPTIONS... -- ARGUMENTS...
    local main=$1 options=()
    shift
    while [ "$1" != -- ]; do options+=("$1"); shift; done
    shift
    exec "$JAVA_HOME/bin/java" "${options[@]}" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "${classpath:-$jar}" "$main" "$@"
}

# A small program: one collector thread, only the quick compiler.
small_main() { # small_main MEMORY JAR MAIN-CLASS JVM-OPTIONS... -- ARGUMENTS...
    local memory=$1 classpath=$2 main=$3
    shift 3
    MALLOC_ARENA_MAX=2 java_main "$main" -Xmx"$memory" -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders "$@"
}

# What a JVM has prepared once for this build (JEP 483) halves the work of each start. That of an older build does not fit any more.
is_prepared() { [ -f "$1.aot" ] && [ ! "$1.jar" -nt "$1.aot" ]; } # is_prepared JAR-WITHOUT-ENDING

prepared() { # prepared JAR
    is_prepared "${1%.jar}" && printf -- '-XX:AOTCache=%s\n-Xlog:aot*=off\n-Xlog:cds*=off\n' "${1%.jar}.aot"
}

# ---- the virtual building: its model with the OPC UA face, and its BACnet face

emulator_opcua() {
    local options
    mapfile -t options < <(prepared "$(emulator_jar opcua)")
    small_main 96m "$(emulator_jar opcua)" io.plenum.emulator.EmulatorMain "${options[@]}" -- "$@"
}

emulator_bacnet() {
    local options
    mapfile -t options < <(prepared "$(emulator_jar bacnet)")
    small_main 48m "$(emulator_jar bacnet)" io.plenum.emulator.FaceMain "${options[@]}" -- "$@"
}

emulator_options() {
    printf '%s\n' --control-port "$control_port" --data "$data/emulator" --opcua-password-file "$data/secrets/aula-house-opcua"
    printf '%s\n' --at "${demo_time:-auto}" --lively yes
    # A building that nobody has prepared is trusted by nobody yet.
    [ "${with_site:-yes}" = no ] || printf '%s\n' --certificate-out "$data/gateways/opcua/opcua/trusted/aula-house.der"
}

start_emulator_opcua() {
    local options
    mapfile -t options < <(emulator_options)
    (umask 077; emulator_opcua "${options[@]}") >>"$data/log/emulator-opcua.log" 2>&1 8>&- &
    started=$!
}

start_emulator_bacnet() {
    local options
    mapfile -t options < <(emulator_options)
    (umask 077; emulator_bacnet "${options[@]}") >>"$data/log/emulator-bacnet.log" 2>&1 8>&- &
    started=$!
}

# ---- gateways

gateway() { # gateway KIND ARGUMENTS...
    local kind=$1 options
    shift
    mapfile -t options < <(prepared "$(gateway_jar "$kind")")
    small_main 128m "$(gateway_jar "$kind")" io.plenum.uplink.GatewayMain "${options[@]}" -- "$@"
}

start_local_gateway() { # start_local_gateway KIND
    (umask 077; gateway "$1" --data "$data/gateways/$1" --local "$data/link" --name "$1") >>"$data/log/gateway-$1.log" 2>&1 8>&- &
    started=$!
}

start_gateway_bacnet() { start_local_gateway bacnet; }

start_gateway_opcua() { start_local_gateway opcua; }

# ---- the server

server() { # server JVM-OPTIONS... -- ARGUMENTS...
    MALLOC_ARENA_MAX=2 java_main io.plenum.Plenum -Xmx"${PLENUM_HEAP:-1g}" -XX:+UseCompactObjectHeaders "$@"
}

start_server() {
    local first=() options
    [ "$with_emulator" = no ] || first=(--plenum.demo-clock="$data/emulator/clock")
    if [ "$with_emulator-$with_site" = yes-yes ]; then
        first+=(--plenum.first-start.site="$root/floorplans/aula-house"
            --plenum.first-start.samples="http://127.0.0.1:$control_port/archive.csv")
    fi
    mapfile -t options < <(prepared "$jar")
    (umask 077; server "${options[@]}" -- "${first[@]}") > >(keep_log) 2>&1 8>&- &
    started=$!
}

# The administrator's first password goes to the terminal and to no file.
keep_log() {
    # It lives as long as the server does, maybe longer than the launcher, whose lock it must not hold.
    exec 8>&-
    while IFS= read -r line; do
        case $line in
            "Administrator: "*) printf '\n    %s\n    (shown only this once; change it under Users)\n\n' "$line" >&3 ;;
            "Step: "*) step "${line#Step: }" >&3 ;;
            *) printf '%s\n' "$line" ;;
        esac
    done >>"$data/log/server.log"
}

# Where the server answers on this machine. Its own certificate need not be for this address: only whether it answers is asked.
own_url() {
    local scheme=http host=${PLENUM_ADDRESS:-127.0.0.1}
    case ${PLENUM_HTTPS:-off} in on | true) scheme=https ;; esac
    case $host in 0.0.0.0 | ::) host=127.0.0.1 ;; *:*) host="[$host]" ;; esac
    printf '%s://%s:%s' "$scheme" "$host" "$port"
}

shown_url() { own_url | sed 's/127\.0\.0\.1/localhost/'; }

serving() { curl -fsSk --noproxy '*' -o /dev/null --max-time 5 "$(own_url)$1" 2>/dev/null; }

is_open() { serving /login; }

has_prepared() { serving /actuator/health/prepared; }
