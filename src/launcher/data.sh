# The folder of everything an installation keeps, and who uses it.

listening() { (exec 4<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# What is kept is for its owner; only the user who runs the database for root must be able to pass through the folder.
keep_private() { if [ "$(id -u)" = 0 ]; then chmod 711 "$1"; else chmod 700 "$1"; fi; }

prepare_data() {
    mkdir -p "$data" 2>/dev/null
    (umask 077; mkdir -p "$data"/{log,secrets,audit,spool,gateways/bacnet,gateways/opcua} 2>/dev/null) && [ -w "$data" ] ||
        stop "cannot write to $data; give that folder to this user or set PLENUM_DATA to another one."
    keep_private "$data"
    local free
    free=$(df -Pk "$data" | awk 'NR == 2 { print $4 }')
    [ "${free:-0}" -ge 524288 ] || stop "the disk of $data has less than 512 MB left; free some space or set PLENUM_DATA to another disk."
    chmod 700 "$data"/{secrets,log,audit,spool,gateways,gateways/bacnet,gateways/opcua}
    chmod -R go-rwx "$data/log" 2>/dev/null
    lock_data
    move_trust_to_gateway
    (umask 077; mkdir -p "$data/gateways/opcua/opcua/trusted")
}

lock_data() {
    command -v flock >/dev/null || return 0
    exec 8>"$data/launcher.lock"
    # A launcher that was killed a moment ago may have left a short command that still has it.
    flock -w 2 8 || stop "another Plenum already uses $data; stop it first, or set PLENUM_DATA (and PLENUM_PORT) for a second one."
    end_leftovers
}

# Keys and trusted servers of OPC UA were the server's before there were gateways.
move_trust_to_gateway() {
    [ -d "$data/opcua" ] && [ ! -e "$data/gateways/opcua/opcua" ] || return 0
    mv "$data/opcua" "$data/gateways/opcua/opcua" || stop "cannot move $data/opcua to $data/gateways/opcua; give both to this user."
}

# ---- what a launcher that was killed (kill -9) has left running

started_file() { printf '%s/launcher.started' "$data"; }

note_started() { printf '%s\n' "$1" >>"$(started_file)"; } # note_started PID

end_leftovers() {
    local pid left=()
    for pid in $(cat "$(started_file)" 2>/dev/null); do
        is_of_this_installation "$pid" && left+=("$pid")
    done
    rm -f "$(started_file)"
    [ ${#left[@]} -gt 0 ] || return 0
    step "Ending what a launcher that was killed has left running"
    kill "${left[@]}" 2>/dev/null
    for pid in "${left[@]}"; do end_within 60 "$pid"; done
}

# A number alone may belong to somebody else by now.
is_of_this_installation() { # is_of_this_installation PID
    case $1 in *[!0-9]* | '') return 1 ;; esac
    if [ -d /proc/self ]; then
        grep -qzxF "PLENUM_DATA=$data" "/proc/$1/environ" 2>/dev/null
    else
        ps -o command= -p "$1" 2>/dev/null | grep -q 'io\.plenum\.'
    fi
}

end_within() { # end_within SECONDS PID
    local deadline=$((SECONDS + $1))
    while is_of_this_installation "$2"; do
        [ $SECONDS -lt $deadline ] || { kill -9 "$2" 2>/dev/null; return 0; }
        sleep 0.2
    done
}
