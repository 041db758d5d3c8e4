package io.plenum.modbus;

import com.ghgande.j2mod.modbus.Modbus;
import com.ghgande.j2mod.modbus.ModbusIOException;
import com.ghgande.j2mod.modbus.io.ModbusTCPTransport;
import com.ghgande.j2mod.modbus.msg.ExceptionResponse;
import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.ReadCoilsRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.modbus.poll.ReadRequest;
import io.plenum.modbus.poll.RefusedException;
import io.plenum.modbus.poll.UnitSilentException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a device or to a gateway of many. One request at a time is on its way. After a request without an answer the
 * connection is made anew, so that a late answer is never taken for that of another request.
 */
final class ModbusLink {

    /** Exception codes by which a gateway says that the device behind it does not answer (V1.1b3, 7). */
    private static final int PATH_UNAVAILABLE = 10;

    private static final int TARGET_SILENT = 11;
    private static final int REFUSAL = 0x80;
    private static final String LOST = "connector.problem.modbus-closed";
    private static final int HIGHEST_TRANSACTION = 0xFFFF;

    private final String host;
    private final int port;
    private final Duration timeout;
    /** Fair: a search is not to wait for ever behind the reading. */
    private final ReentrantLock one = new ReentrantLock(true);

    private volatile @Nullable Socket socket;
    private volatile long since;
    private @Nullable ModbusTCPTransport transport;
    private volatile boolean closed;
    private int transaction;

    ModbusLink(ModbusSettings settings, Duration timeout) {
        this.host = settings.host();
        this.port = settings.port();
        this.timeout = timeout;
    }

    String place() {
        return host + ":" + port;
    }

    /** @throws ConnectorException in words where nothing accepts the connection */
    void connect() throws ConnectorException {
        one.lock();
        try {
            connected();
        } finally {
            one.unlock();
        }
    }

    private ModbusTCPTransport connected() throws ConnectorException {
        ModbusTCPTransport open = transport;
        if (open != null) {
            return open;
        }
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new ConnectorException(Problem.of("connector.problem.unknown-host", host));
        }
        Socket made = new Socket();
        try {
            made.connect(address, (int) timeout.toMillis());
            made.setTcpNoDelay(true);
            ModbusTCPTransport fresh = new ModbusTCPTransport(made);
            fresh.setTimeout((int) timeout.toMillis());
            socket = made;
            transport = fresh;
            if (closed) {
                hangUp();
                throw new ConnectorException(Problem.of("connector.problem.not-open", place()));
            }
            return fresh;
        } catch (IOException e) {
            quietly(made);
            throw new ConnectorException(problem(e), e);
        }
    }

    private Problem problem(IOException e) {
        return switch (e) {
            case SocketTimeoutException silent -> Problem.of("connector.problem.no-answer-at", place());
            case NoRouteToHostException none -> Problem.of("connector.problem.no-route", place());
            case ConnectException refused -> Problem.of("connector.problem.refused", place());
            default -> Problem.of("connector.problem.no-way", String.valueOf(e.getMessage()));
        };
    }

    /**
     * Asks a device, and waits for its answer. A connection that the other side has closed meanwhile is made anew once: many devices
     * close what was idle.
     *
     * @throws RefusedException where the device says why not
     * @throws UnitSilentException where it does not answer in time
     * @throws ConnectorException where the connection is lost, or what answers speaks something else
     */
    ModbusResponse ask(ReadRequest request) throws RefusedException, UnitSilentException, ConnectorException {
        one.lock();
        try {
            boolean fresh = transport == null;
            try {
                return answer(request);
            } catch (ConnectorException lost) {
                if (fresh || closed || !lost.problem().messageKey().equals(LOST)) {
                    throw lost;
                }
                return answer(request);
            }
        } finally {
            since = 0;
            one.unlock();
        }
    }

    /**
     * Has a device write something. Sent once: where the connection breaks, nobody knows whether it was written.
     *
     * @param confirms whether an answer repeats what was sent
     * @throws RefusedException where the device says why not
     * @throws UnitSilentException where it does not answer in time
     * @throws ConnectorException where the connection is lost, or what answers speaks something else
     */
    void command(ModbusRequest request, int unit, Predicate<ModbusResponse> confirms)
            throws RefusedException, UnitSilentException, ConnectorException {
        one.lock();
        try {
            if (!confirms.test(exchange(request, unit))) {
                throw garbage();
            }
        } finally {
            since = 0;
            one.unlock();
        }
    }

    private ModbusResponse answer(ReadRequest request)
            throws RefusedException, UnitSilentException, ConnectorException {
        ModbusResponse response = exchange(message(request), request.unit());
        if (!Answer.fits(request, response)) {
            throw new RefusedException(RefusedException.OTHER_LENGTH);
        }
        return response;
    }

    private ModbusResponse exchange(ModbusRequest sent, int unit)
            throws RefusedException, UnitSilentException, ConnectorException {
        ModbusTCPTransport open = connected();
        transaction = transaction % HIGHEST_TRANSACTION + 1;
        sent.setTransactionID(transaction);
        sent.setUnitID(unit);
        ModbusResponse response;
        try {
            since = System.nanoTime();
            open.writeRequest(sent);
            response = open.readResponse();
        } catch (ModbusIOException e) {
            hangUp();
            if (System.nanoTime() - since >= timeout.toNanos() * 9 / 10) {
                throw new UnitSilentException("No answer of unit " + unit, e);
            }
            throw new ConnectorException(Problem.of(LOST, place()), e);
        } catch (RuntimeException e) {
            hangUp();
            throw new ConnectorException(Problem.of("connector.problem.modbus-garbage", place()), e);
        }
        return checked(sent, unit, response);
    }

    /** What does not belong to the request is no answer, however well it is formed: it would be a wrong value. */
    private ModbusResponse checked(ModbusRequest sent, int unit, ModbusResponse response)
            throws RefusedException, UnitSilentException, ConnectorException {
        boolean own = response.getTransactionID() == sent.getTransactionID()
                && response.getProtocolID() == Modbus.DEFAULT_PROTOCOL_ID
                && (response.getUnitID() & 0xFF) == unit;
        if (own
                && response instanceof ExceptionResponse refusal
                && refusal.getFunctionCode() == (sent.getFunctionCode() | REFUSAL)) {
            int code = refusal.getExceptionCode();
            if (code == PATH_UNAVAILABLE || code == TARGET_SILENT) {
                throw new UnitSilentException("The gateway has no answer of unit " + unit);
            }
            throw new RefusedException(code);
        }
        if (!own || response.getFunctionCode() != sent.getFunctionCode()) {
            throw garbage();
        }
        return response;
    }

    private ConnectorException garbage() {
        hangUp();
        return new ConnectorException(Problem.of("connector.problem.modbus-garbage", place()));
    }

    private static ModbusRequest message(ReadRequest request) {
        return switch (request.table()) {
            case COIL -> new ReadCoilsRequest(request.first(), request.count());
            case DISCRETE -> new ReadInputDiscretesRequest(request.first(), request.count());
            case INPUT -> new ReadInputRegistersRequest(request.first(), request.count());
            case HOLDING -> new ReadMultipleRegistersRequest(request.first(), request.count());
        };
    }

    /** Whether a request is on its way for longer than one can take: what answers sends drop by drop, or nothing ends. */
    boolean isStuck() {
        long start = since;
        return start != 0 && System.nanoTime() - start > timeout.multipliedBy(4).toNanos();
    }

    /** Ends a request that is on its way. */
    void breakOff() {
        Socket open = socket;
        if (open != null) {
            quietly(open);
        }
    }

    /** The next request makes the connection anew. */
    private void hangUp() {
        Socket open = socket;
        socket = null;
        transport = null;
        if (open != null) {
            quietly(open);
        }
    }

    /** For good; a request on its way ends. */
    void close() {
        closed = true;
        breakOff();
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is left to release.
        }
    }
}
