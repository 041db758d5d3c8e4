# ./plenum gateway: a gateway on this machine for a server elsewhere.

gateway_help() {
    cat <<'TEXT'
./plenum gateway --kind bacnet|opcua|modbus|mqtt --server HOST[:PORT] --code CODE [--data FOLDER] [options]

Collects from the controllers of this network for a server elsewhere and keeps what it has while the server cannot be reached.
On the server, Setup → Gateways makes the code; it is needed once, then the folder holds the gateway's own certificate.
It is started again when it ends; Ctrl-C stops it.

  --kind bacnet|opcua|modbus|mqtt
                         which protocol it talks to controllers; opcua, modbus and mqtt are one program that makes all three  (bacnet)
  --data FOLDER          everything it keeps: buffer, certificate, configuration    ($PLENUM_DATA/gateway-KIND)
  --buffer-size 2GB, --disk-reserve 256MB, --keep oldest|newest
                         how much is kept while the server is away, what is left of the disk, and which samples then
TEXT
}

gateway_alone() {
    local kind=bacnet folder='' others=()
    while [ $# -gt 0 ]; do
        case $1 in
            --kind) kind=${2:-}; shift ;;
            --data) folder=${2:-}; shift ;;
            --help | -h) gateway_help; return ;;
            *) others+=("$1") ;;
        esac
        [ $# -eq 0 ] || shift
    done
    folder=${folder:-$data/gateway-$kind}
    case " $gateway_kinds " in
        *" $kind "*) ;;
        *)
            case " $gateway_hosted " in *" $kind "*) ;; *) stop "there is no gateway ${kind:-without a kind}; there are: $gateway_kinds${gateway_hosted:+ $gateway_hosted}." ;; esac
            kind=opcua
            ;;
    esac
    case $folder in /*) ;; *) folder=$called_from/$folder ;; esac
    find_jdk
    (umask 077; mkdir -p "$folder") 2>/dev/null && [ -w "$folder" ] || stop "cannot write to $folder; give that folder to this user or choose another one with --data."
    build_gateway_if_stale "$kind"
    trap 'kill "$gateway_pid" 2>/dev/null; wait "$gateway_pid"; exit 0' INT TERM
    keep_gateway_running "$kind" --data "$folder" "${others[@]}"
}

# A wrong option or a code that is not accepted does not get right by trying again: the gateway says so by status 2.
keep_gateway_running() { # keep_gateway_running KIND ARGUMENTS...
    local kind=$1 delay=1 since status
    shift
    while :; do
        since=$SECONDS
        (umask 077; gateway "$kind" "$@") &
        gateway_pid=$!
        wait "$gateway_pid"
        status=$?
        [ $status -ne 2 ] || exit 2
        [ $((SECONDS - since)) -lt $quick ] || delay=1
        step "The gateway has ended (status $status); it is started again in $delay s"
        rest "$delay"
        delay=$((2 * delay < longest_delay ? 2 * delay : longest_delay))
    done
}
