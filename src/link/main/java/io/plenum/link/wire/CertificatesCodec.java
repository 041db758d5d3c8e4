package io.plenum.link.wire;

import com.google.protobuf.ByteString;
import io.plenum.link.CertificateEntry;
import io.plenum.link.CertificateTrust.SigningCertificate;
import io.plenum.link.proto.Certificate;
import io.plenum.link.proto.Certificates;
import java.util.Base64;
import java.util.List;

/** Certificates of controllers and servers that a gateway has met. */
public final class CertificatesCodec {

    private CertificatesCodec() {}

    /** The same with those of the gateway itself. */
    public static Certificates write(List<CertificateEntry> entries, List<SigningCertificate> own) {
        Certificates.Builder message = write(entries).toBuilder();
        own.forEach(each -> message.addOwn(io.plenum.link.proto.OwnCertificate.newBuilder()
                .setThumbprint(each.thumbprint())
                .setSubject(each.subject())
                .setValidFrom(each.validFrom())
                .setValidUntil(each.validUntil())
                .setEncoded(ByteString.copyFrom(Base64.getDecoder().decode(each.encoded())))));
        return message.build();
    }

    /** Those of the gateway itself. */
    public static List<SigningCertificate> own(Certificates message) {
        return message.getOwnList().stream()
                .map(each -> new SigningCertificate(
                        each.getThumbprint(),
                        each.getSubject(),
                        each.getValidFrom(),
                        each.getValidUntil(),
                        Base64.getEncoder().encodeToString(each.getEncoded().toByteArray())))
                .toList();
    }

    public static Certificates write(List<CertificateEntry> entries) {
        Certificates.Builder message = Certificates.newBuilder();
        entries.forEach(each -> message.addCertificate(Certificate.newBuilder()
                .setThumbprint(each.thumbprint())
                .setSubject(each.subject())
                .setValidUntil(each.validUntil())
                .setApplication(each.application())
                .setTrusted(each.trusted())));
        return message.build();
    }

    public static List<CertificateEntry> read(Certificates message) {
        return message.getCertificateList().stream()
                .map(each -> new CertificateEntry(
                        each.getThumbprint(),
                        each.getSubject(),
                        each.getValidUntil(),
                        each.getApplication(),
                        each.getTrusted()))
                .toList();
    }
}
