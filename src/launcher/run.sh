# ./plenum run: everything of an installation, together.

run() {
    with_emulator=yes with_site=yes demo_time=auto
    while [ $# -gt 0 ]; do
        case $1 in
            --no-emulator) with_emulator=no ;;
            --no-site) with_site=no ;;
            --at) demo_time=${2:-} ; [ $# -lt 2 ] || shift ;;
            *) stop "run does not know $1; ./plenum help lists what there is." ;;
        esac
        shift
    done
    [ -n "$demo_time" ] || stop "--at needs a time of the demo building's clock, such as 'Tue 10:30' or 2026-07-14T10:30."
    need curl "install curl."
    find_jdk
    prepare_data
    refuse_busy_ports
    trap 'say; step "Stopping"; exit 0' INT TERM
    trap stop_children EXIT
    exec 3>&1
    begin_logs
    begin_fetching
    [ "$with_emulator" = no ] || start_emulator
    build_and_start_gateways
    start_the_server
    await_prepared
    step "Ready: open $(shown_url)   (Ctrl-C stops everything)"
    say_where_controllers_are
    begin_demo
    supervised+=(server)
    prepare_next_start 8>&- &
    preparing_pid=$!
    while :; do
        rest 1
        supervise_once
    done
}

# What an integrator is told of a building that nobody has prepared.
say_where_controllers_are() {
    [ "$with_emulator-$with_site" = yes-no ] || return 0
    say "    Nobody has prepared Aula House: under Connections, add its controllers yourself."
    say "    BACnet/IP: own address 127.0.0.2, broadcast 127.255.255.255, port 47808"
    say "    OPC UA: opc.tcp://127.0.0.1:4841/aula-house, user plenum, password in $data/secrets/aula-house-opcua"
}

# Now somebody looks: things happen in the building, and its clock may show another time than it is.
begin_demo() {
    [ "$with_emulator" = yes ] || return 0
    curl -fsS --noproxy '*' -o /dev/null --max-time 5 -X POST "http://127.0.0.1:$control_port/story" 2>/dev/null
    grep -h "^The building's clock shows" "$data/log/emulator-opcua.log" | tail -n 1 | sed 's/^/    Demo: /'
}

refuse_busy_ports() {
    listening "$port" && stop "port $port is busy; stop what listens there or set PLENUM_PORT to a free port."
    [ "$link_port" = 0 ] || ! listening "$link_port" ||
        stop "port $link_port is busy, where gateways find the server; stop what listens there or set PLENUM_LINK_PORT to a free port."
    if [ "$with_emulator" = yes ] && { [ "$port" = "$control_port" ] || [ "$link_port" = "$control_port" ]; }; then
        stop "port $control_port is the building emulator's own; set another PLENUM_PORT or PLENUM_LINK_PORT, or use ./plenum run --no-emulator."
    fi
    if [ "$with_emulator" = yes ] && listening "$control_port"; then
        stop "port $control_port is busy: another building emulator is running; stop it, or use ./plenum run --no-emulator."
    fi
}

begin_logs() {
    local name
    mkdir -p target
    : >target/build.log
    for name in server gateway-bacnet gateway-opcua emulator-opcua emulator-bacnet; do
        (umask 077; : >"$data/log/$name.log")
    done
}

# All that can be done at the same time is: fetching the database and Node.js, compiling, the emulator's past, the pages.
begin_fetching() {
    provision_database 8>&- &
    provision_pid=$!
    server_is_stale && ! is_node_there || return 0
    need npm "install Node.js 24 or newer with npm."
    fetch_node 8>&- &
    node_pid=$!
}

# It needs little, so it is there, and simulates its past, while the server is built; the server starts without waiting for it.
start_emulator() {
    mkdir -p "$data/emulator"
    build_emulator_if_stale
    step "Starting Aula House, the building emulator"
    launch emulator-opcua
    launch emulator-bacnet
}

# Gateways that are there know their points from the last time: they collect while the server is built and started.
build_and_start_gateways() {
    local kind stale=()
    for kind in $gateway_kinds; do
        if gateway_is_stale "$kind"; then stale+=("$kind"); else start_gateway "$kind"; fi
    done
    build_server_and_gateways "${stale[*]}" "${node_pid:-}"
    for kind in ${stale[@]+"${stale[@]}"}; do start_gateway "$kind"; done
}

start_gateway() { # start_gateway KIND
    step "Starting the gateway $1"
    launch "gateway-$1"
    supervised+=("gateway-$1")
}

start_the_server() {
    wait "$provision_pid" || exit 1
    step "Starting the server"
    launch server
    if [ "$with_emulator" = yes ]; then
        wait_for "${pid_of[emulator-opcua]}" emulator-opcua listening "$control_port"
        supervised+=(emulator-opcua emulator-bacnet)
    fi
    wait_for "${pid_of[server]}" server is_open
}

# The server is open long before; whoever is in a hurry need not wait, and nothing fails where this takes long.
await_prepared() {
    local deadline=$((SECONDS + 5 * patience))
    has_prepared && return
    step "Open at $(shown_url); faults and recommendations from the building's past are worked out meanwhile"
    until has_prepared || [ $SECONDS -ge $deadline ]; do
        kill -0 "${pid_of[server]}" 2>/dev/null || fail_with_log server "has stopped"
        rest 0.5
        supervise_once
    done
}
