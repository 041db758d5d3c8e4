package io.plenum.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.tahu.protobuf.SparkplugBProto.DataType;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;

/** An edge node with one device, that is born again when it is asked to be. */
final class EdgeNodePeer implements AutoCloseable {

    static final String GROUP = "Aula House";
    static final String DEVICE = "ahu";
    private static final int NUMBERS = 256;

    private final String node;
    private final int port;
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    final AtomicInteger rebirths = new AtomicInteger();
    private Mqtt3AsyncClient client;
    private long session;
    private int sequence;

    EdgeNodePeer(String node, int port) {
        this.node = node;
        this.port = port;
        put("Supply Air/Temperature", DataType.Double, metric -> metric.setDoubleValue(21.5));
        put("Fan", DataType.Boolean, metric -> metric.setBooleanValue(true));
        put("Mode", DataType.UInt8, metric -> metric.setIntValue(1));
        put("Further", DataType.Float, metric -> metric.setFloatValue(7));
        client = connected();
        birth();
    }

    private void put(String name, DataType type, java.util.function.Consumer<Metric.Builder> value) {
        Metric.Builder metric =
                Metric.newBuilder().setName(name).setAlias(metrics.size() + 10L).setDatatype(type.getNumber());
        value.accept(metric);
        metrics.put(name, metric.build());
    }

    private Mqtt3AsyncClient connected() {
        Mqtt3AsyncClient made = MqttClient.builder()
                .useMqttVersion3()
                .identifier(node)
                .serverHost("127.0.0.1")
                .serverPort(port)
                .buildAsync();
        made.publishes(MqttGlobalPublishFilter.ALL, this::command);
        made.connectWith()
                .keepAlive(15)
                .willPublish(message("NDEATH", "", death(), MqttQos.AT_LEAST_ONCE))
                .send()
                .join();
        made.subscribeWith()
                .topicFilter("spBv1.0/" + GROUP + "/NCMD/" + node)
                .send()
                .join();
        return made;
    }

    private byte[] death() {
        return Payload.newBuilder().addMetrics(bdSeq()).build().toByteArray();
    }

    private Metric bdSeq() {
        return Metric.newBuilder()
                .setName("bdSeq")
                .setDatatype(DataType.Int64.getNumber())
                .setLongValue(session)
                .build();
    }

    private void command(Mqtt3Publish message) {
        rebirths.incrementAndGet();
        birth();
    }

    synchronized void birth() {
        sequence = 0;
        Payload.Builder node = payload().addMetrics(bdSeq());
        node.addMetrics(Metric.newBuilder()
                .setName("Node Control/Rebirth")
                .setDatatype(DataType.Boolean.getNumber())
                .setBooleanValue(false));
        publish("NBIRTH", "", node);
        Payload.Builder device = payload();
        metrics.values().forEach(device::addMetrics);
        publish("DBIRTH", DEVICE, device);
    }

    private Payload.Builder payload() {
        int number = sequence;
        sequence = (sequence + 1) % NUMBERS;
        return Payload.newBuilder().setTimestamp(System.currentTimeMillis()).setSeq(number);
    }

    /** By its alias alone, as data is published. */
    synchronized void change(String name, double value) {
        Metric.Builder metric = Objects.requireNonNull(metrics.get(name)).toBuilder();
        switch (metric.getValueCase()) {
            case BOOLEAN_VALUE -> metric.setBooleanValue(value == 1);
            case INT_VALUE -> metric.setIntValue((int) value);
            case FLOAT_VALUE -> metric.setFloatValue((float) value);
            default -> metric.setDoubleValue(value);
        }
        metrics.put(name, metric.build());
        publish("DDATA", DEVICE, payload().addMetrics(metric.clearName().clearDatatype()));
    }

    /** One message that the network swallows. */
    synchronized void skip() {
        payload();
    }

    private void publish(String type, String device, Payload.Builder payload) {
        var unused = client.publish(message(type, device, payload.build().toByteArray(), MqttQos.AT_MOST_ONCE));
    }

    private Mqtt3Publish message(String type, String device, byte[] payload, MqttQos qos) {
        String topic = "spBv1.0/" + GROUP + "/" + type + "/" + node + (device.isEmpty() ? "" : "/" + device);
        return Mqtt3Publish.builder().topic(topic).payload(payload).qos(qos).build();
    }

    static String address(String node, String metric) {
        return "sparkplug/" + GROUP + "/" + node + "/" + DEVICE + "/" + metric;
    }

    /** In another session, after the first was cut. */
    synchronized void comeBack() {
        session++;
        client = connected();
        birth();
    }

    @Override
    public void close() {
        var unused = client.disconnect();
    }
}
