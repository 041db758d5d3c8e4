package io.plenum.gateway.caller;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.gateway.GatewayRegister;
import io.plenum.link.proto.GatewayLinkGrpc;
import org.springframework.stereotype.Component;

/** Lets nobody in who is not a gateway, but for enrolment, which brings its own code. */
@Component
public class CallerInterceptor implements ServerInterceptor {

    private final GatewayRegister register;
    private final Counter refused;

    public CallerInterceptor(GatewayRegister register, MeterRegistry meters) {
        this.register = register;
        refused = meters.counter("plenum.link.refused");
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        LinkCaller caller = LinkCaller.of(call.getAttributes(), headers, register);
        boolean enrolment = call.getMethodDescriptor().equals(GatewayLinkGrpc.getEnrolMethod());
        if (caller.gateway() == null && !enrolment) {
            refused.increment();
            call.close(
                    Status.UNAUTHENTICATED.withDescription(
                            "Neither the local secret nor a certificate that this server accepts was shown. A gateway elsewhere"
                                    + " enrols with a code from Setup, Gateways."),
                    new Metadata());
            return new ServerCall.Listener<>() {};
        }
        return Contexts.interceptCall(Context.current().withValue(LinkCaller.KEY, caller), call, headers, next);
    }
}
