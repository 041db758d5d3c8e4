# Waiting for what starts, and starting again what has ended.

declare -A pid_of=() began_at=() due_at=() delay_of=() quick_ends=()
# What is started again when it ends: gateways and the virtual building at once, the server when it has been ready.
supervised=()
longest_delay=30
# What ends sooner than this after its start has not come up. The server may do so only some times in a row.
quick=60
quick_ends_of_server=5

launch() { # launch NAME
    "start_${1//-/_}"
    pid_of[$1]=$started began_at[$1]=$SECONDS
    note_started "$started"
}

supervise_once() {
    local name pid
    for name in ${supervised[@]+"${supervised[@]}"}; do
        pid=${pid_of[$name]}
        if [ -n "$pid" ]; then
            kill -0 "$pid" 2>/dev/null || has_ended "$name"
        elif [ $SECONDS -ge "${due_at[$name]}" ]; then
            launch "$name"
        fi
    done
}

has_ended() { # has_ended NAME
    local name=$1 delay status
    # Bash would add who was killed by what, in its own words.
    { wait "${pid_of[$name]}"; } 2>/dev/null
    status=$?
    pid_of[$name]=
    if [ $((SECONDS - began_at[$name])) -ge $quick ]; then delay_of[$name]=1 quick_ends[$name]=0; fi
    quick_ends[$name]=$((${quick_ends[$name]:-0} + 1))
    if [ "$name" = server ] && [ "${quick_ends[$name]}" -ge $quick_ends_of_server ]; then
        fail_with_log server "has ended $quick_ends_of_server times soon after its start"
    fi
    delay=${delay_of[$name]:-1}
    due_at[$name]=$((SECONDS + delay))
    delay_of[$name]=$((2 * delay < longest_delay ? 2 * delay : longest_delay))
    say_of "$name" "has ended (status $status); it is started again in $delay s"
}

# In the terminal, and in the log between what the program itself says before and after.
say_of() { # say_of NAME TEXT
    step "$1 $2; $data/log/$1.log says more"
    printf 'Launcher: %s %s\n' "$1" "$2" >>"$data/log/$1.log"
}

# ---- waiting

# Whatever starts may take as long as it gets on: that it says something, or works. What does neither for three minutes is stuck, and
# so is what works for a quarter of an hour without a word.
wait_for() { # wait_for PID NAME COMMAND...
    local pid=$1 name=$2 said=-1 worked=-1 now quiet=$SECONDS idle=$SECONDS
    shift 2
    until "$@"; do
        kill -0 "$pid" 2>/dev/null || fail_with_log "$name" "did not start"
        now=$(wc -c <"$data/log/$name.log" 2>/dev/null)
        [ "$now" = "$said" ] || { said=$now quiet=$SECONDS idle=$SECONDS; }
        now=$(work_of "$pid")
        [ "$now" = "$worked" ] || { worked=$now idle=$SECONDS; }
        if [ $((SECONDS - idle)) -ge "$patience" ] || [ $((SECONDS - quiet)) -ge $((5 * patience)) ]; then
            fail_with_log "$name" "got no further for $((SECONDS - quiet)) seconds"
        fi
        sleep 0.2 8>&-
        supervise_once
    done
}

# In steps of a quarter of a second, with the children that have ended. A few stray moments of a process that hangs are no work.
work_of() {
    if [ -r "/proc/$1/stat" ]; then
        sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | awk '{ print int(($12 + $13 + $14 + $15) / 25) }'
    else
        ps -o time= -p "$1" 2>/dev/null
    fi
}

fail_with_log() {
    # A sentence of Plenum's own says more than a stack trace.
    grep -h '^Plenum: ' "$data/log/$1.log" >&2 || tail -n 15 "$data/log/$1.log" >&2
    stop "the $1 $2; $data/log/$1.log says more."
}

# A sleep that a signal ends.
rest() { sleep "$1" 8>&- & wait $!; }

# ---- the end

stop_children() {
    trap '' INT TERM
    local pid
    [ -z "${preparing_pid:-}" ] || kill "$preparing_pid" 2>/dev/null
    for pid in ${provision_pid:-} ${node_pid:-}; do end_with_children "$pid"; done
    for pid in "${pid_of[@]}"; do [ -z "$pid" ] || kill "$pid" 2>/dev/null; done
    for pid in "${pid_of[@]}" ${preparing_pid:-}; do [ -z "$pid" ] || wait "$pid" 2>/dev/null; done
    rm -f "$(started_file)"
    return 0
}

end_with_children() {
    local child
    for child in $(ps -o pid= --ppid "$1" 2>/dev/null); do end_with_children "$child"; done
    kill "$1" 2>/dev/null && wait "$1" 2>/dev/null
    return 0
}
