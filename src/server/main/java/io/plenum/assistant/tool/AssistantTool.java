package io.plenum.assistant.tool;

/** Something that an assistant may ask for, on the thread and with the rights of whoever asks. */
public interface AssistantTool {

    ToolDescription description();

    /**
     * @throws io.plenum.web.RequestProblem for what makes no sense; its text is what the assistant reads
     * @throws org.springframework.security.access.AccessDeniedException where the role does not suffice
     */
    ToolAnswer call(ToolArguments arguments);
}
