package io.plenum.gateway.session;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.MetadataUtils;
import io.plenum.link.proto.Batch;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.FromServer;
import io.plenum.link.proto.GatewayLinkGrpc;
import io.plenum.link.proto.Hello;
import io.plenum.link.proto.Request;
import io.plenum.link.proto.Response;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.link.wire.SamplesCodec;
import io.plenum.point.Sample;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A gateway made of plain gRPC: it sends what a test tells it to, and keeps what it is sent. */
public final class LinkPeer implements AutoCloseable, ClientResponseObserver<FromGateway, FromServer> {

    private static final long PATIENCE_MILLIS = 20_000;
    /** Small, so that it is full soon where nothing is read. */
    private static final int WINDOW = 64 * 1024;

    /** What it was sent, in its order. */
    public final List<FromServer> received = new CopyOnWriteArrayList<>();

    private final ManagedChannel channel;
    private volatile @Nullable Status end;
    private volatile Function<Request, Stream<Response.Builder>> answers = request -> Stream.of();
    private @Nullable ClientCallStreamObserver<FromGateway> out;
    private boolean reads = true;

    /** @param authority that must have issued the server's certificate */
    public LinkPeer(int port, X509Certificate authority) throws IOException {
        channel = NettyChannelBuilder.forAddress("127.0.0.1", port)
                .overrideAuthority(LinkProtocol.AUTHORITY)
                .flowControlWindow(WINDOW)
                .sslContext(GrpcSslContexts.forClient().trustManager(authority).build())
                .build();
    }

    /** Does not read what it is sent, but for the Welcome. */
    LinkPeer unreading() {
        reads = false;
        return this;
    }

    /** Answers what it is asked; each answer gets the request's number. */
    public LinkPeer answering(Function<Request, Stream<Response.Builder>> with) {
        answers = with;
        return this;
    }

    LinkPeer connect(@Nullable String secret, @Nullable String name) {
        Metadata headers = new Metadata();
        if (secret != null) {
            headers.put(LinkProtocol.SECRET, secret);
        }
        if (name != null) {
            headers.put(LinkProtocol.GATEWAY, name);
        }
        GatewayLinkGrpc.newStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .connect(this);
        return this;
    }

    /** As a gateway beside the server, which is welcomed. */
    public LinkPeer local(String secret, String name, String epoch, String... kinds) {
        connect(secret, name).hello(1, 1, epoch, kinds);
        await("the welcome", () -> received.stream().anyMatch(FromServer::hasWelcome));
        return this;
    }

    LinkPeer hello(int lowest, int highest, String epoch, String... kinds) {
        return send(FromGateway.newBuilder()
                .setHello(Hello.newBuilder()
                        .setLowestProtocol(lowest)
                        .setHighestProtocol(highest)
                        .setVersion("test")
                        .setEpoch(epoch)
                        .addAbilities(LinkProtocol.SERVES)
                        .addAllKinds(List.of(kinds))));
    }

    public LinkPeer send(FromGateway.Builder message) {
        ClientCallStreamObserver<FromGateway> open = out;
        if (open != null) {
            open.onNext(message.build());
        }
        return this;
    }

    LinkPeer batch(long sequence, boolean backlog, Sample... samples) {
        return send(FromGateway.newBuilder()
                .setBatch(Batch.newBuilder()
                        .setSequence(sequence)
                        .setBacklog(backlog)
                        .setSamples(SamplesCodec.write(List.of(samples)))));
    }

    public LinkPeer current(Sample... samples) {
        return send(FromGateway.newBuilder().setCurrent(SamplesCodec.write(List.of(samples))));
    }

    boolean takesMore() {
        ClientCallStreamObserver<FromGateway> open = out;
        return open != null && open.isReady();
    }

    List<Long> acknowledged() {
        List<Long> all = new ArrayList<>();
        received.forEach(message -> all.addAll(message.getAcknowledgement().getSamplesList()));
        return all;
    }

    List<Long> acknowledgedReports() {
        List<Long> all = new ArrayList<>();
        received.forEach(message -> all.addAll(message.getAcknowledgement().getReportsList()));
        return all;
    }

    /** How the stream ended, null while it is open. */
    @Nullable
    Status end() {
        return end;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<FromGateway> stream) {
        out = stream;
        if (!reads) {
            stream.disableAutoRequestWithInitial(1);
        }
    }

    @Override
    public void onNext(FromServer message) {
        received.add(message);
        if (message.hasRequest()) {
            answers.apply(message.getRequest())
                    .forEach(answer -> send(FromGateway.newBuilder()
                            .setResponse(answer.setId(message.getRequest().getId()))));
        }
    }

    @Override
    public void onError(Throwable failure) {
        end = Status.fromThrowable(failure);
    }

    @Override
    public void onCompleted() {
        end = Status.OK;
    }

    /** Without a farewell, as a process that is killed. */
    public void kill() {
        channel.shutdownNow();
    }

    @Override
    public void close() {
        kill();
    }

    public static void await(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("Waited in vain for " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
