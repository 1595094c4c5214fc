// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.util.concurrent.Callable;

/**
 * A picocli command that a module outside the distribution contributes to {@code nutgraf train} as
 * a service provider. It returns its exit code.
 */
public interface TrainingCommand extends Callable<Integer> {}
