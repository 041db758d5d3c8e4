# Whatever is done beside an installation: the demo building alone, tests, measurements, backup.

# The same building alone: to start it again after it was stopped, or for a server elsewhere.
emulator_alone() {
    local options
    find_jdk
    build_emulator_if_stale
    mkdir -p "$data/emulator" "$data/secrets" "$data/gateways/opcua/opcua/trusted" ||
        stop "cannot write to $data; set PLENUM_DATA to another folder."
    mapfile -t options < <(emulator_options)
    case " $* " in *" --help "* | *" --export-site "*) emulator_opcua "${options[@]}" "$@" ;; esac
    trap 'stop_emulator' EXIT
    trap 'exit 0' INT TERM
    (emulator_bacnet "${options[@]}" "$@") &
    pid_of[emulator-bacnet]=$!
    (emulator_opcua "${options[@]}" "$@") &
    pid_of[emulator-opcua]=$!
    # One without the other is half a building.
    wait -n
}

stop_emulator() {
    trap '' INT TERM
    kill "${pid_of[@]}" 2>/dev/null
    wait "${pid_of[@]}" 2>/dev/null
}

run_tests() {
    find_jdk
    find_node
    find_browser
    PLENUM_DATABASE_URL='' provision_database
    # The tests bring their own ports, data and settings.
    unset PLENUM_PORT PLENUM_DATA PLENUM_DATABASE_URL PLENUM_ADMIN_PASSWORD PLENUM_LINK_PORT PLENUM_LINK_ADDRESS
    # Two cores: the connectors are tested while the server is compiled.
    maven verify -T2 "$@"
}

bench_main() { # bench_main MAIN-CLASS JVM-OPTIONS... -- ARGUMENTS...
    find_jdk
    build_tool bench >&2
    provision_database >&2
    classpath=$root/target/bench/plenum-bench.jar:$root/target/emulator/plenum-emulator.jar:$root/target/gateway/plenum-gateway.jar:$jar java_main "$@"
}

bench() {
    local name=${1:-}
    case $name in
        bacnet) shift; bench_bacnet "$@"; return ;;
        opcua) shift; bench_opcua "$@"; return ;;
        ingest) local main=io.plenum.gateway.session.LinkBench ;;
        inbox) local main=io.plenum.ingest.IngestBench ;;
        flood) local main=io.plenum.trend.FloodBench ;;
        query) local main=io.plenum.trend.QueryBench ;;
        rollup) local main=io.plenum.trend.RollupBench ;;
        storage) local main=io.plenum.trend.StorageBench ;;
        viewers) local main=io.plenum.viewers.ViewersBench ;;
        pages) local main=io.plenum.viewers.PagesBench ;;
        timetravel) local main=io.plenum.twin.TimeTravelBench ;;
        alarms) local main=io.plenum.alarm.AlarmBench ;;
        fdd) local main=io.plenum.fault.monitor.FaultBench ;;
        recommendations|advice) local main=io.plenum.trial.RecommendationTrial ;;
        control) local main=io.plenum.trial.LoopTrial ;;
        balance) local main=io.plenum.trial.BalanceTrial ;;
        scenarios) local main=io.plenum.trial.scenario.ScenarioTrial ;;
        foresee) local main=io.plenum.trial.scenario.ForesightBench ;;
        selftest) local main=io.plenum.trial.SelfTestTrial ;;
        dayahead) local main=io.plenum.trial.dayahead.DayAheadTrial ;;
        durability) local main=io.plenum.trial.DurabilityTrial ;;
        wear) local main=io.plenum.trial.WearTrial ;;
        wear-counters) local main=io.plenum.upkeep.wear.WearBench ;;
        *) stop "there is no benchmark ${name:-without a name}; there are: alarms, bacnet, balance, control, dayahead, durability, fdd, flood, foresee, inbox, ingest, opcua, pages, query, recommendations, rollup, scenarios, selftest, storage, timetravel, viewers, wear, wear-counters." ;;
    esac
    shift
    # A gateway of its own process, as everywhere.
    [ "$name" != ingest ] || build_gateway_if_stale bacnet >&2
    [ "$name" != durability ] || provide_peers >&2
    case $name in viewers | pages) provide_browser_driver >&2 ;; esac
    bench_main "$main" -Xmx1g -Dlogback.configurationFile=logback-tools.xml -- "$@"
}

# Devices and workstations on stacks that nobody here wrote: the programs of the connector's tests.
provide_peers() {
    provide_packages src/gateway-bacnet/test/resources/io/plenum/bacnet/peer "$root/target/gateway-bacnet/npm" "the BACnet stack of another hand"
}

# What drives Chromium, for measurements of pages.
provide_browser_driver() {
    find_browser
    provide_packages src/bench/main/browser "$root/target/bench/npm" "what drives the browser"
}

# The packages of a lock file, for Node.js programs that look for them in NODE_PATH.
provide_packages() { # provide_packages FROM TO WHAT
    local to=$2
    find_node
    mkdir -p "$to" && cp "$1"/package*.json "$to" || stop "cannot write to $to."
    cmp -s "$to/package-lock.json" "$to/node_modules/.of-lock" ||
        (cd "$to" && npm ci --prefer-offline --ignore-scripts --no-audit --no-fund >npm.log 2>&1 && cp package-lock.json node_modules/.of-lock) ||
        stop "npm cannot fetch $3; $to/npm.log says why."
    export NODE_PATH=$to/node_modules
}

# Beside the tests of the connector: neither server nor database takes part, and no other part has the stack on its class path.
bench_bacnet() {
    find_jdk
    build_gateway_if_stale bacnet >&2
    maven -q test-compile -pl src/gateway-bacnet -am -Dspotless.check.skip=true >>target/build.log 2>&1 ||
        stop "the build failed; target/build.log says why."
    classpath=$root/target/gateway-bacnet/test-classes:$(gateway_jar bacnet) \
        java_main io.plenum.bacnet.bench.BacnetBench -Xmx1g -Dlogback.configurationFile=io/plenum/uplink/logging.xml -- "$@"
}

# Likewise; the stack's server is that of the virtual building.
bench_opcua() {
    find_jdk
    build_gateway_if_stale opcua >&2
    build_emulator_if_stale >&2
    maven -q test-compile -pl src/gateway-opcua -am -Dspotless.check.skip=true >>target/build.log 2>&1 ||
        stop "the build failed; target/build.log says why."
    classpath=$root/target/gateway-opcua/test-classes:$(gateway_jar opcua):$(emulator_jar opcua) \
        java_main io.plenum.opcua.OpcUaBench -Xmx1g -Dlogback.configurationFile=io/plenum/uplink/logging.xml -- "$@"
}

# An installation of its own, with ports of its own, which is removed at the end.
soak() {
    bench_main io.plenum.soak.SoakDrill -Xmx300m -Dlogback.configurationFile=logback-tools.xml -- "$@"
}

# The gateways in it are what a gateway for BACnet is made of, without its connector; hostile takes the real one.
drill() {
    find_jdk
    build_gateway_if_stale bacnet >&2
    [ "${1:-}" != overrides ] || provide_peers >&2
    bench_main io.plenum.drill.DrillMain -Xmx300m -Dlogback.configurationFile=logback-tools.xml -- "$@"
}

# ---- backup, restore, rollup, verify-audit

beside_the_server() { # MAIN-CLASS ARGUMENTS...
    local main=$1
    shift
    find_jdk
    build_if_stale >&2
    provision_database >&2
    java_main "$main" -Xmx512m -Dlogback.configurationFile=logback-tools.xml -- "$@"
}

# Needs no database and no server: a file is enough. A relative name is meant from where the command was called.
fdd() {
    find_jdk
    build_tool fdd >&2
    cd "$called_from" || exit 1
    classpath=$root/target/fdd/plenum-fdd.jar:$jar java_main io.plenum.fault.offline.FddMain -Xmx1g -Dlogback.configurationFile=logback-tools.xml -- "$@"
}
