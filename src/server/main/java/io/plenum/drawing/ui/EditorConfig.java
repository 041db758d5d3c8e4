package io.plenum.drawing.ui;

import java.util.Map;

/** What the editor in the browser is told. */
record EditorConfig(String floor, String locale, Map<String, String> texts) {}
