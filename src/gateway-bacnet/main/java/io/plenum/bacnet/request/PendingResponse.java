package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.ResponseConsumer;
import com.serotonin.bacnet4j.apdu.Abort;
import com.serotonin.bacnet4j.apdu.AckAPDU;
import com.serotonin.bacnet4j.apdu.Error;
import com.serotonin.bacnet4j.apdu.Reject;
import com.serotonin.bacnet4j.exception.AbortAPDUException;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.ErrorAPDUException;
import com.serotonin.bacnet4j.exception.RejectAPDUException;
import com.serotonin.bacnet4j.service.acknowledgement.AcknowledgementService;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the answer to one request, but not for ever: the stack's own future never ends where the stack stumbles over an
 * answer in parts.
 */
final class PendingResponse implements ResponseConsumer {

    private final CompletableFuture<@Nullable AcknowledgementService> answer = new CompletableFuture<>();

    @Override
    public void success(@Nullable AcknowledgementService ack) {
        answer.complete(ack);
    }

    @Override
    public void fail(AckAPDU ack) {
        answer.completeExceptionally(
                switch (ack) {
                    case Error error -> new ErrorAPDUException(error);
                    case Reject reject -> new RejectAPDUException(reject);
                    case Abort abort -> new AbortAPDUException(abort);
                    default -> new BACnetException("Unexpected answer " + ack);
                });
    }

    @Override
    public void ex(BACnetException e) {
        answer.completeExceptionally(e);
    }

    /** Whether it has come, or comes within this time. */
    boolean came(Duration within) throws RequestInterrupted {
        try {
            answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw new RequestInterrupted(e);
        }
    }

    /** Takes the answer to the same request sent once more; that it gets none ends nothing: the first may still be answered. */
    ResponseConsumer unlessSilent() {
        PendingResponse first = this;
        return new ResponseConsumer() {
            @Override
            public void success(@Nullable AcknowledgementService ack) {
                first.success(ack);
            }

            @Override
            public void fail(AckAPDU ack) {
                first.fail(ack);
            }

            @Override
            public void ex(BACnetException e) {
                // As if it had not been sent.
            }
        };
    }

    /** @throws BACnetException as the device refuses, or where no usable answer comes in time */
    @SuppressWarnings({"unchecked", "NullAway"
    }) // an answer has the type of its request, and none where it is a mere yes
    <A extends AcknowledgementService> A get(Duration patience) throws BACnetException {
        try {
            return (A) answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BACnetException known ? known : new BACnetException(e.getCause());
        } catch (TimeoutException e) {
            throw new BACnetException("No usable answer within " + patience, e);
        } catch (InterruptedException e) {
            throw new RequestInterrupted(e);
        }
    }
}
