// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.util.concurrent.Callable;

/**
 * A picocli command that a module outside of the distribution adds to {@code nutgraf train}, found
 * as a service; it returns its exit code.
 */
public interface TrainingCommand extends Callable<Integer> {}
