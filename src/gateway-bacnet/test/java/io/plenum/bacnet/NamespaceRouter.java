package io.plenum.bacnet;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Two {@link RouterPeer routers} with three networks, in a process and a network namespace of their own: the first in the subnet of the tests,
 * the second in another one, to which a route leads and no broadcast. What they hear and say goes over the network of the kernel.
 */
final class NamespaceRouter implements AutoCloseable {

    private static final int SUBNETS = 254;

    final String outside;
    final String broadcast;
    final String near;
    final String far;
    private final String name;
    private final Process process;

    private NamespaceRouter() throws IOException, InterruptedException {
        long own = ProcessHandle.current().pid();
        name = "plenum" + own;
        long subnet = own % SUBNETS;
        outside = "10.213." + subnet + ".1";
        near = "10.213." + subnet + ".2";
        broadcast = "10.213." + subnet + ".255";
        far = "10.214." + subnet + ".1";
        String link = "pl" + own;
        if (!runs("ip", "netns", "add", name)) {
            Assumptions.abort("SKIPPED: this machine, or this user, can make no network namespaces");
        }
        boolean made = runs("ip", "link", "add", link, "type", "veth", "peer", "name", "inside", "netns", name)
                && runs("ip", "address", "add", outside + "/24", "broadcast", broadcast, "dev", link)
                && runs("ip", "link", "set", link, "up")
                && runs("ip", "-n", name, "address", "add", near + "/24", "broadcast", broadcast, "dev", "inside")
                && runs("ip", "-n", name, "link", "set", "inside", "up")
                && runs("ip", "-n", name, "link", "set", "lo", "up")
                && runs("ip", "-n", name, "address", "add", far + "/24", "broadcast", farBroadcast(far), "dev", "lo")
                && runs("ip", "route", "add", far + "/32", "via", near);
        if (!made) {
            forget();
            Assumptions.abort("SKIPPED: this machine, or this user, can connect no network namespaces");
        }
        process = process();
    }

    static NamespaceRouter start() throws IOException, InterruptedException {
        return new NamespaceRouter();
    }

    private Process process() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", name));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dbacnet.port=" + OddPeer.PORT,
                "-cp",
                System.getProperty("java.class.path"),
                NamespaceRouter.class.getName(),
                near,
                broadcast,
                far));
        Process started = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = started.inputReader();
        String word = out.readLine();
        while (word != null && !word.equals("ready")) {
            word = out.readLine();
        }
        if (word == null) {
            started.destroy();
            forget();
            throw new IllegalStateException("The routers have ended");
        }
        return started;
    }

    private static String farBroadcast(String far) {
        return far.substring(0, far.lastIndexOf('.')) + ".255";
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Its links and routes go with it. */
    private void forget() throws InterruptedException {
        runs("ip", "netns", "delete", name);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(5, TimeUnit.SECONDS);
        forget();
    }

    /** In the namespace: until its process is ended. */
    public static void main(String[] arguments) throws Exception {
        try (var near = new RouterPeer(arguments[0], arguments[1])
                        .station(2001, 12, 4101, 3)
                        .station(2002, 7, 4102, 3);
                var far = new RouterPeer(arguments[2], farBroadcast(arguments[2])).station(2003, 12, 4103, 3)) {
            far.silent = true;
            far.withoutBroadcasts = true;
            near.change(4102, 1, 33);
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // Whoever has started it goes on.
            }
        }
    }
}
