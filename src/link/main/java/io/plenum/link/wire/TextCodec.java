package io.plenum.link.wire;

import io.plenum.link.Problem;
import io.plenum.link.proto.Text;
import io.plenum.point.QualityReason;
import java.util.List;

/** Problems and reasons: a key in the message bundles with what stands for its placeholders. */
public final class TextCodec {

    private TextCodec() {}

    public static Text write(Problem problem) {
        return text(problem.messageKey(), problem.arguments());
    }

    public static Text write(QualityReason reason) {
        return text(reason.messageKey(), reason.arguments());
    }

    public static List<Text> write(List<Problem> problems) {
        return problems.stream().map(TextCodec::write).toList();
    }

    public static Problem problem(Text text) {
        return new Problem(text.getKey(), List.copyOf(text.getArgumentList()));
    }

    public static List<Problem> problems(List<Text> texts) {
        return texts.stream().map(TextCodec::problem).toList();
    }

    public static QualityReason reason(Text text) {
        return new QualityReason(text.getKey(), text.getArgumentList());
    }

    private static Text text(String key, List<String> arguments) {
        return Text.newBuilder().setKey(key).addAllArgument(arguments).build();
    }
}
