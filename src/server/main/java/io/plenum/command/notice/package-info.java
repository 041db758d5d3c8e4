/** What people are told of commands of theirs that did not become what they had ordered. */
@NullMarked
@NamedInterface("notice")
package io.plenum.command.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
