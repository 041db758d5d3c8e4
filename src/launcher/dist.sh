# ./plenum dist: the archives that a user installs. Everything in them comes from one build; nothing is taken that a manifest does not name.

dist_archives="server gateway-bacnet gateway-opcua emulator-bacnet emulator-opcua"

dist() {
    local to=${1:-$root/target/dist} version epoch archive
    case $to in /*) ;; *) to=$called_from/$to ;; esac
    need tar "install GNU tar."
    find_jdk
    find_node
    version=$(sed -n '/<artifactId>plenum</{n;s/.*<version>\(.*\)<.*/\1/p;}' pom.xml)
    # The time of what was built, not of the building: the same sources make the same archive.
    epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
    build_for_dist "$epoch"
    rm -rf target/dist-stage && mkdir -p target/dist-stage "$to" || stop "cannot write to $to."
    for archive in $dist_archives; do
        step "Packing plenum-$archive-$version.tar.gz"
        "stage_${archive%%-*}" "$archive" "target/dist-stage/plenum-$archive-$version" "$version"
        pack "plenum-$archive-$version" "$to" "$epoch"
    done
    (cd "$to" && sha256sum plenum-*-"$version".tar.gz >SHA256SUMS)
    rm -rf target/dist-stage
    step "In $to:"
    (cd "$to" && du -h plenum-*-"$version".tar.gz SHA256SUMS)
}

# One call, so that all archives are of the same sources; the lists of what is in them (CycloneDX) come from the same build.
build_for_dist() { # build_for_dist EPOCH
    local time
    time=$(date -u -d "@$1" +%Y-%m-%dT%H:%M:%SZ)
    step "Building server, gateways and the building emulator (details in target/build.log)"
    mkdir -p target
    : >target/build.log
    quick_maven package org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom -am -Dproject.build.outputTimestamp="$time" \
        -pl src/server,src/gateway-bacnet,src/gateway-opcua,src/emulator-bacnet,src/emulator-opcua \
        -DoutputFormat=json -DoutputName=sbom.cdx -DincludeBomSerialNumber=false -DincludeTestScope=false
    step "Listing what the pages are made of"
    list_pages "$time" >>target/build.log 2>&1 || stop "the list of the pages' libraries could not be made; target/build.log says why."
}

# The bundle of the pages says which modules in which version are in it; npm brings what they say of themselves, and their licences.
list_pages() { # list_pages TIME
    local tool=$root/src/launcher/pages.mjs
    rm -rf target/pages && mkdir -p target/pages
    (
        cd target/pages && "$JAVA_HOME/bin/jar" xf "$jar" META-INF/VAADIN/config/stats.json &&
            node "$tool" modules META-INF/VAADIN/config/stats.json &&
            npm install --ignore-scripts --no-audit --no-fund --legacy-peer-deps && node "$tool" list "$1"
    )
}

# ---- what each archive holds

stage_server() { # stage_server ARCHIVE FOLDER VERSION
    stage_app "$jar" "$2"
    copy_start "$2" server
    mkdir -p "$2/floorplans" "$2/docs" && cp -R floorplans/aula-house "$2/floorplans/" && cp docs/*.md SECURITY.md "$2/docs/"
    cp -R docs/?? "$2/docs/" # in other languages
    cp target/pages/sbom-pages.cdx.json "$2/"
    finish_stage "$1" "$2" "$3" server
}

stage_gateway() {
    stage_app "$(gateway_jar "${1#gateway-}")" "$2"
    copy_start "$2" gateway
    finish_stage "$1" "$2" "$3" "$1"
}

stage_emulator() {
    stage_app "$(emulator_jar "${1#emulator-}")" "$2"
    copy_start "$2" emulator
    finish_stage "$1" "$2" "$3" "$1"
}

# A folder of libraries may still hold those of an older build: the manifest says which are meant.
stage_app() { # stage_app JAR FOLDER
    local library from
    from=$(dirname "$1")
    mkdir -p "$2/app/lib"
    cp "$1" "$2/app/"
    (cd "$2" && "$JAVA_HOME/bin/jar" xf "$1" META-INF/MANIFEST.MF) || stop "$1 cannot be read."
    for library in $(tr -d '\r' <"$2/META-INF/MANIFEST.MF" | sed -e ':a' -e 'N' -e '$!ba' -e 's/\n //g' | sed -n 's/^Class-Path: //p'); do
        cp "$from/$library" "$2/app/lib/" || stop "$from/$library is missing."
    done
    rm -r "$2/META-INF"
}

copy_start() { # copy_start FOLDER TEMPLATE
    cp -R src/launcher/archive/"$2"/. "$1/"
    mkdir -p "$1/libexec" && cp src/launcher/archive/start.sh "$1/libexec/"
    [ "$2" != server ] || cp docker/embedded-timescaledb.sh "$1/libexec/"
    [ ! -f "$1/healthcheck" ] || mv "$1/healthcheck" "$1/libexec/"
}

# Licences, and lists of what is in it.
finish_stage() { # finish_stage ARCHIVE FOLDER VERSION PART
    fill_in "$1" "$2" "$3"
    cp "$(licence_of "$4")" "$2/LICENSE"
    cp "target/$4/sbom.cdx.json" "$2/"
    write_notices "$4" "$2"
}

# The kind of gateway and the version, in names of files and in them.
fill_in() { # fill_in ARCHIVE FOLDER VERSION
    local kind=${1#*-} main=EmulatorMain file
    [ "$1" != emulator-bacnet ] || main=FaceMain
    find "$2" -type f -name '*@KIND@*' | while read -r file; do mv "$file" "${file//@KIND@/$kind}"; done
    find "$2/bin" "$2/README.md" "$2/systemd" -type f 2>/dev/null | while read -r file; do
        sed -i "s/@KIND@/$kind/g; s/@VERSION@/$3/g; s/@MAIN@/$main/g" "$file"
    done
    printf '%s\n' "$3" >"$2/VERSION"
}

# Each part says its licence in its pom.xml.
licence_of() { echo "LICENSES/$(sed -n 's:.*<licence>\(.*\)</licence>.*:\1:p' "src/$1/pom.xml").txt"; }

# From the list of libraries and the licences and notices inside the libraries themselves.
write_notices() { # write_notices PART FOLDER
    local lists=("$2/sbom.cdx.json")
    [ "$1" != server ] || lists+=("$2/sbom-pages.cdx.json")
    "$JAVA_HOME/bin/java" -cp "$root/target/app/lib/*" src/launcher/Notices.java "$2/app/lib" "$root/target/pages/node_modules" "$2/THIRD-PARTY.txt" "${lists[@]}" ||
        stop "the notices of third parties could not be written."
}

pack() { # pack NAME TO EPOCH
    chmod -R u+rwX,go+rX,go-w "target/dist-stage/$1"
    tar -C target/dist-stage --sort=name --mtime="@$3" --owner=0 --group=0 --numeric-owner --format=posix \
        --pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime -cf - "$1" | gzip -n -9 >"$2/$1.tar.gz" || stop "cannot write $2/$1.tar.gz."
}
