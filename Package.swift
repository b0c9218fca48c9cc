// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "tariffs",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tariffs", targets: ["TariffsCLI"]),
    .library(name: "Tariffs", targets: ["Tariffs"]),
    .library(name: "Indexation", targets: ["Indexation"]),
    .library(name: "Export", targets: ["Export"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Arrows point one way: Tariffs ← Indexation ← Export ← TariffsCLI.
    .target(name: "EmbeddedDatasets"),
    .target(name: "Tariffs", dependencies: ["EmbeddedDatasets"]),
    .target(name: "Indexation", dependencies: ["Tariffs"]),
    .target(name: "Export", dependencies: ["Indexation", "Tariffs"]),
    .executableTarget(
      name: "TariffsCLI",
      dependencies: [
        "Export", "Indexation", "Tariffs",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "TariffsTests", dependencies: ["Tariffs", "TestSupport"]),
    .testTarget(name: "IndexationTests", dependencies: ["Indexation", "TestSupport"]),
    .testTarget(name: "ExportTests", dependencies: ["Export", "TestSupport"]),
    .testTarget(
      name: "DatasetTests", dependencies: ["Indexation", "Tariffs", "TestSupport"],
      exclude: ["NotPrices.csv"]),
    .testTarget(
      name: "CommandTests", dependencies: ["TariffsCLI", "TestSupport"],
      exclude: ["ChartSnapshots", "ErrorGallery", "Snapshots", "Templates"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
