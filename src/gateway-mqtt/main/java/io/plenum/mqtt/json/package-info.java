/** Values in the payloads of topics: JSON Pointers, templates of topics, availability. */
@NullMarked
@NamedInterface("json")
package io.plenum.mqtt.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
