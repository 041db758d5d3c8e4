# What is built, of which parts, and when it is stale.

jar=$root/target/app/plenum.jar
gateway_kinds="bacnet opcua"
# The gateway opcua makes all kinds of connections but BACnet: these parts are in it, and the kind of each names it too.
gateway_hosted="modbus mqtt"
gateway_jar() { printf '%s/target/gateway-%s/app/plenum-gateway-%s.jar' "$root" "$1" "$1"; } # gateway_jar KIND
emulator_jar() { printf '%s/target/emulator-%s/app/plenum-emulator-%s.jar' "$root" "$1" "$1"; } # emulator_jar KIND

# Which parts a jar is made of: what is newer in one of them makes the jar stale.
is_stale() { # is_stale JAR PART-OR-FILE...
    local made=$1 from=(pom.xml) one
    shift
    for one in "$@"; do
        if [ -d "src/$one" ]; then from+=("src/$one/main" "src/$one/pom.xml"); else from+=("$one"); fi
    done
    [ ! -f "$made" ] || [ -n "$(find "${from[@]}" -path frontend/tools -prune -o -newer "$made" -type f \
        -not -path '*/generated/*' -not -name index.html -print -quit)" ]
}

server_is_stale() { is_stale "$jar" link server frontend migrations vite.config.ts; }

gateway_is_stale() { # gateway_is_stale KIND
    case $1 in
        bacnet) is_stale "$(gateway_jar bacnet)" link gateway bacnetip gateway-bacnet ;;
        opcua) is_stale "$(gateway_jar opcua)" link gateway gateway-opcua ${gateway_hosted:+$(printf 'gateway-%s ' $gateway_hosted)} ;;
    esac
}

emulator_is_stale() {
    is_stale "$(emulator_jar opcua)" link emulator emulator-opcua || is_stale "$(emulator_jar bacnet)" link bacnetip emulator emulator-bacnet
}

build_gateway_if_stale() { if gateway_is_stale "$1"; then build "src/gateway-$1" "$(gateway_jar "$1")"; fi; }

build_emulator_if_stale() {
    if emulator_is_stale; then build "src/emulator-opcua src/emulator-bacnet" "$(emulator_jar opcua)" "$(emulator_jar bacnet)"; fi
}

build() { # build "PART..." JAR...
    step "Building ${1//src\//}"
    build_quietly package "$@"
}

# What was made is as new as the building of it, also where there was nothing to do.
build_quietly() { # build_quietly "PHASE-AND-OPTIONS" "PART..." JAR...
    local phase=$1 parts=$2
    shift 2
    mkdir -p target
    # shellcheck disable=SC2086
    quick_maven $phase -pl "${parts// /,}" -am
    [ $# -eq 0 ] || touch -c "$@"
}

build_if_stale() {
    server_is_stale || return 0
    find_node
    build_server
}

build_server() {
    step "Building the server and its pages (the first time takes a minute or two; details in target/build.log)"
    build_quietly package src/server "$jar"
}

# In one call, so that what they share is built once.
build_server_and_gateways() { # build_server_and_gateways "KIND-OF-GATEWAY..." [PID-OF-WHAT-FETCHES-NODE]
    local kind parts=() made=() phase=package
    if server_is_stale; then parts+=(src/server) made+=("$jar"); fi
    for kind in $1; do parts+=("src/gateway-$kind") made+=("$(gateway_jar "$kind")"); done
    [ ${#parts[@]} -gt 0 ] || return 0
    step "Building ${parts[*]//src\//} (the first time takes a minute or two; details in target/build.log)"
    if [ -n "${2:-}" ]; then
        # Node.js is only needed for the pages: the server is compiled meanwhile.
        build_quietly compile "${parts[*]}"
        wait "$2" || exit 1
        phase="package -Dmaven.main.skip=true"
    fi
    use_node
    build_quietly "$phase" "${parts[*]}" "${made[@]}"
}

# What is built on the server: measurements, drills, faults in exported files. Drills start the virtual building too.
build_tool() { # build_tool PART
    local part=$1 made=$root/target/$1/plenum-$1.jar
    build_if_stale
    [ "$part" != bench ] || build_emulator_if_stale
    is_stale "$made" link bacnetip emulator gateway gateway-opcua ${gateway_hosted:+$(printf 'gateway-%s ' $gateway_hosted)} gateway-bacnet server "$part" || return 0
    step "Building $part"
    quick_maven package -pl "src/$part" -am -Dvaadin.skip=true
    touch -c "$made" "$jar"
}

# Whoever only wants to run needs no tests and no static analysis: the profile quick leaves them out, and what they would fetch.
quick_maven() {
    maven -q -Dquick "$@" >>target/build.log 2>&1 || {
        tail -n 25 target/build.log >&2
        stop "the build failed; the lines above and target/build.log say why."
    }
}
