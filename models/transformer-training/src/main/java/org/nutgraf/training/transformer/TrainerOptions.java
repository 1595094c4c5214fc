// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

/**
 * Training options.
 *
 * @param seed random seed
 * @param passes passes over the windows, at least 1
 * @param patience passes without improvement after which training stops, at least 1
 * @param sample sampled windows in each pass, at least 0
 * @param batch windows in a batch, at least 1
 * @param rate highest learning rate of the encoder
 * @param newRate highest learning rate of the new parts: heads and casing
 * @param saveEvery steps between saved states
 * @param reportEvery steps between lines of progress
 * @param setup which parts are trained, and the arithmetic
 */
public record TrainerOptions(
    long seed,
    int passes,
    int patience,
    int sample,
    int batch,
    double rate,
    double newRate,
    int saveEvery,
    int reportEvery,
    Network.Setup setup) {}
