/** @type {import('next').NextConfig} Its own, or the product's would be found above it. */
export default {}
