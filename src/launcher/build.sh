# What is built, of which parts, and when it is stale.

jar=$root/target/app/plenum.jar
gateway_kinds="bacnet opcua"
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

server_is_stale() { is_stale "$jar" link gateway server frontend migrations; }

gateway_is_stale() { # gateway_is_stale KIND
    case $1 in
        bacnet) is_stale "$(gateway_jar bacnet)" link gateway bacnetip gateway-bacnet ;;
        opcua) is_stale "$(gateway_jar opcua)" link gateway gateway-opcua ;;
    esac
}

emulator_is_stale() {
    is_stale "$(emulator_jar opcua)" link emulator emulator-opcua || is_stale "$(emulator_jar bacnet)" link bacnetip emulator emulator-bacnet
}

# The small ones in one call: the virtual building, which then simulates its past, and the gateways, while the server is built.
build_small_parts() { # build_small_parts WITH-EMULATOR
    local kind parts=() made=()
    if [ "$1" = yes ] && emulator_is_stale; then
        parts+=(src/emulator-opcua src/emulator-bacnet) made+=("$(emulator_jar opcua)" "$(emulator_jar bacnet)")
    fi
    for kind in $gateway_kinds; do
        if gateway_is_stale "$kind"; then parts+=("src/gateway-$kind") made+=("$(gateway_jar "$kind")"); fi
    done
    build "${parts[*]}" "${made[@]}"
}

build_gateway_if_stale() { if gateway_is_stale "$1"; then build "src/gateway-$1" "$(gateway_jar "$1")"; fi; }

build_emulator_if_stale() {
    if emulator_is_stale; then build "src/emulator-opcua src/emulator-bacnet" "$(emulator_jar opcua)" "$(emulator_jar bacnet)"; fi
}

build() { # build "PART..." JAR...
    local parts=$1
    shift
    [ -n "$parts" ] || return 0
    step "Building ${parts//src\//}"
    mkdir -p target
    quick_maven package -pl "${parts// /,}" -am
    touch -c "$@"
}

build_if_stale() {
    server_is_stale || return 0
    find_node
    build_server
}

build_server() {
    step "Building the server and its pages (the first time takes a minute or two; details in target/build.log)"
    mkdir -p target
    quick_maven package -pl src/server -am
    touch -c "$jar"
}

# Where Node.js has to be fetched first, the server is compiled meanwhile.
build_server_while() { # build_server_while PID-OF-FETCHING
    step "Building the server (the first time takes a minute or two; details in target/build.log)"
    quick_maven compile -pl src/server -am
    wait "$1" || exit 1
    use_node
    step "Building its pages"
    quick_maven package -pl src/server -am -Dmaven.main.skip=true
    touch -c "$jar"
}

# What is built on the server: measurements, drills, faults in exported files.
build_tool() { # build_tool PART
    local part=$1 made=$root/target/$1/plenum-$1.jar
    build_if_stale
    is_stale "$made" link bacnetip emulator gateway gateway-opcua gateway-bacnet server "$part" || return 0
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
